import { expect, test } from 'vitest'
import { add, countPlaywright, countVitest, summary } from './test-counts.mjs'

const vitest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  success: true,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
}
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

test.each([
  ['all well', vitest, { passed: 5, failed: 0, skipped: 2 }],
  [
    'a failure',
    { ...vitest, numFailedTests: 2, success: false },
    { passed: 5, failed: 2, skipped: 2 },
  ],
  [
    'a file that can’t be loaded',
    { ...vitest, success: false, testResults: [{ status: 'failed', assertionResults: [] }] },
    { passed: 5, failed: 1, skipped: 2 },
  ],
  [
    'an error outside of tests',
    { ...vitest, success: false },
    { passed: 5, failed: 1, skipped: 2 },
  ],
  ['no report', undefined, { passed: 0, failed: 1, skipped: 0 }],
])('vitest: %s', (_name, report, expected) => {
  expect(countVitest(report)).toEqual(expected)
})

test.each([
  ['all well', playwright, { passed: 3, failed: 0, skipped: 0 }],
  [
    'one at the second try',
    { ...playwright, stats: { ...playwright.stats, flaky: 1 } },
    { passed: 3, failed: 1, skipped: 0 },
  ],
  ['a start that failed', { ...playwright, errors: [{}] }, { passed: 3, failed: 1, skipped: 0 }],
  ['no report', undefined, { passed: 0, failed: 1, skipped: 0 }],
])('playwright: %s', (_name, report, expected) => {
  expect(countPlaywright(report)).toEqual(expected)
})

test('the last line counts nothing else', () => {
  const counts = { passed: 2, failed: 0, skipped: 0 }
  expect(summary(counts)).toBe('2 passed, 0 failed')
  expect(summary(add(counts, { passed: 1, failed: 1, skipped: 3 }))).toBe('3 passed, 1 failed')
})
