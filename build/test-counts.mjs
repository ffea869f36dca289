// Adds up what the test runners report. What could not run at all counts as failed: silence is no success.

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   success: boolean, testResults: { status: string, assertionResults: unknown[] }[] }} VitestReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} PlaywrightReport
 */

const broken = { passed: 0, failed: 1, skipped: 0 }

/**
 * @param {Counts} one
 * @param {Counts} other
 * @returns {Counts}
 */
export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }
}

/**
 * @param {unknown} report of the json reporter, undefined if there is none
 * @returns {Counts}
 */
export function countVitest(report) {
  if (!report) return broken
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success, testResults } =
    /** @type {VitestReport} */ (report)
  // A file that can't be loaded has no tests to fail.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const failed = numFailedTests + unloaded
  return {
    passed: numPassedTests,
    failed: failed === 0 && !success ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  }
}

/**
 * @param {unknown} report of the json reporter, undefined if there is none
 * @returns {Counts}
 */
export function countPlaywright(report) {
  if (!report) return broken
  const { stats, errors } = /** @type {PlaywrightReport} */ (report)
  // What passes only at the second try is not sound.
  const failed = stats.unexpected + stats.flaky
  return {
    passed: stats.expected,
    failed: failed === 0 && errors.length > 0 ? 1 : failed,
    skipped: stats.skipped,
  }
}

/**
 * The last line that `npm test` prints: exactly this, so that programs can read it.
 * @param {Counts} counts
 */
export function summary({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}
