// Says in a sentence why this Node can't run Pullquote, before anything fails in a way that nobody understands.

const oldest = [20, 19]

/**
 * @param {string} version as in process.versions.node
 * @returns {string | null} what is wrong and what to do
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldest
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null
  return `Pullquote needs Node ${oldest.join('.')} or later, and this is Node ${version}. Install a newer one from https://nodejs.org and try again.`
}
