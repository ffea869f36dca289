// Whether out/ is the app that the sources make now, and how it is built. A stamp in out/ holds a hash over path, time and
// size of every source; it is taken before the build, so that an edit in the middle of one makes out/ stale.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from './run.mjs'

const sources = ['main', 'renderer', 'shared', 'electron.vite.config.ts', 'package.json']
const notBuilt = /\.(?:test|cases|arbitrary|fixture)\.tsx?$|\.tsbuildinfo$/
const results = ['out/main/browser.js', 'out/main/cli.js', 'out/renderer/index.html']

/** @param {string} folder the project's */
export function isBuilt(folder) {
  const stamp = stampOf(folder)
  return (
    existsSync(stamp) &&
    results.every((path) => existsSync(join(folder, path))) &&
    readFileSync(stamp, 'utf8') === fingerprint(folder)
  )
}

/** @param {string} folder the project's */
export async function build(folder) {
  const print = fingerprint(folder)
  rmSync(stampOf(folder), { force: true })
  const program = join(folder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { code, output } = await runQuietly(process.execPath, [program, 'build'], { cwd: folder })
  if (code !== 0)
    throw new Error(`${output}\nPullquote could not be built; the reason stands above.`)
  writeFileSync(stampOf(folder), print)
}

/** @param {string} folder */
function stampOf(folder) {
  return join(folder, 'out', '.stamp')
}

/**
 * Changes with every source of the built app.
 * @param {string} folder the project's
 */
export function fingerprint(folder) {
  const hash = createHash('sha256')
  for (const source of sources) add(hash, folder, source)
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} folder
 * @param {string} path
 */
function add(hash, folder, path) {
  const found = statSync(join(folder, path))
  if (found.isDirectory()) {
    for (const name of readdirSync(join(folder, path)).sort()) add(hash, folder, `${path}/${name}`)
  } else if (!notBuilt.test(path)) {
    hash.update(`${path}\0${found.mtimeMs}\0${found.size}\n`)
  }
}
