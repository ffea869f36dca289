// Everything that must be there before Pullquote can run: a Node that is new enough, the packages, and the built app in
// out/. Runs on a fresh clone, so it imports nothing but Node's own modules.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, isBuilt } from './built.mjs'
import { install, isInstalled } from './installed.mjs'
import { withLock } from './lock.mjs'
import { nodeProblem } from './node-version.mjs'

export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Does what is missing, once: processes that start together wait for the one that does it. Throws an Error whose message is
 * fit to be shown.
 * @param {{ say?: (line: string) => void, packagesOnly?: boolean }} [options] `say` is told what takes long
 */
export async function setUp({ say = () => {}, packagesOnly = false } = {}) {
  const problem = nodeProblem(process.versions.node)
  if (problem) throw new Error(problem)
  const isReady = () => isInstalled(projectFolder) && (packagesOnly || isBuilt(projectFolder))
  if (isReady()) return
  await withLock(projectFolder, say, async () => {
    if (!isInstalled(projectFolder)) await install(projectFolder, say)
    if (!packagesOnly && !isBuilt(projectFolder)) {
      say('Building Pullquote …')
      await build(projectFolder)
    }
  })
}

/**
 * Sets up, or ends the process with the reason on standard error.
 * @param {Parameters<typeof setUp>[0]} [options]
 */
export async function setUpOrExit(options) {
  try {
    await setUp(options)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await setUpOrExit({ say: console.log })
  console.log('Pullquote is built.')
}
