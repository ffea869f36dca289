// Whether node_modules holds what package-lock.json asks for, and how it is brought there.
import { existsSync, lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from './run.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Locked
 * @typedef {Record<string, Locked>} LockedPackages by their place, such as "node_modules/zod"
 */

/** @param {string} folder the project's */
export function isInstalled(folder) {
  const hidden = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden)) return false
  try {
    return matches(readPackages(join(folder, 'package-lock.json')), readPackages(hidden))
  } catch {
    return false
  }
}

/**
 * True when each wanted package is there in its version. Times are not compared: a checkout and an unpacked archive set them
 * as they like. npm leaves out optional packages of other platforms, so these may be missing.
 * @param {LockedPackages} wanted
 * @param {LockedPackages} present
 */
export function matches(wanted, present) {
  for (const [place, want] of Object.entries(wanted)) {
    if (place === '') continue
    const have = present[place]
    if (!have) {
      if (want.optional || want.devOptional) continue
      return false
    }
    if (have.version !== want.version || have.integrity !== want.integrity) return false
  }
  return Object.keys(present).every((place) => place in wanted)
}

/**
 * Never through a link: npm would empty the folder that it leads to, which is somebody else's. Its packages are used as they
 * are.
 * @param {string} folder the project's
 * @param {(line: string) => void} say
 */
export async function install(folder, say) {
  const packages = join(folder, 'node_modules')
  if (lstatSync(packages, { throwIfNoEntry: false })?.isSymbolicLink()) {
    if (!existsSync(packages))
      throw new Error('node_modules is a link that leads nowhere; remove it, then try again.')
    say(
      'node_modules is a link, so nothing is installed there: its packages are used as they are, though package-lock.json asks for others.',
    )
    return
  }
  say('Installing the packages that Pullquote is built from (once, about a minute) …')
  // Development packages are what the app is built with, whatever NODE_ENV says.
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  // Inside `npm start`, npm tells where it is itself; else it is looked for on the path (a command script on Windows).
  const npm = process.env.npm_execpath
  const ran = npm?.endsWith('.js')
    ? runQuietly(process.execPath, [npm, ...options], { cwd: folder })
    : runQuietly('npm', options, { cwd: folder, shell: process.platform === 'win32' })
  const { code, output } = await ran
  if (code !== 0) {
    throw new Error(
      `${output}\nThe packages could not be installed (npm ci). Check that this machine reaches the npm registry, then try again.`,
    )
  }
}

/**
 * @param {string} path of a package-lock.json
 * @returns {LockedPackages}
 */
function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages
}
