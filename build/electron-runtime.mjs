// Where Electron's runtime is, if it can be had at all. The electron package brings no binary; its own install.js downloads
// one (about 120 MB), from its cache, a mirror or GitHub. Behind many networks that never ends, so a download which stands
// still is given up.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds without a new byte until the download is given up. */
const patience = 12_000

/**
 * @param {string} folder the project's
 * @param {(line: string) => void} say
 * @returns {Promise<{ found: true, path: string } | { found: false, reason: string }>} the reason is the end of a sentence
 */
export async function findElectron(folder, say) {
  const reason = whyNotHere()
  if (reason) return { found: false, reason }
  const place = join(folder, 'node_modules', 'electron')
  if (!existsSync(place)) return { found: false, reason: 'the electron package is not installed' }
  if (!installedElectron(folder)) {
    say('Looking for Electron …')
    const problem = await download(folder, place)
    if (problem) return { found: false, reason: problem }
  }
  const path = installedElectron(folder)
  return path ? { found: true, path } : { found: false, reason: 'its download is not complete' }
}

/**
 * @param {string} folder the project's
 * @returns {string | null} the path of the program, where its download is complete
 */
export function installedElectron(folder) {
  const place = join(folder, 'node_modules', 'electron')
  try {
    const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(place, 'dist')
    const path = join(dist, readFileSync(join(place, 'path.txt'), 'utf8'))
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/**
 * Why specs can't run on Electron here, as the end of a sentence, or null where they can.
 * @param {string} folder the project's
 */
export function whyNoSpecs(folder) {
  if (!installedElectron(folder)) return 'its runtime is not installed'
  return hasDisplay() ? null : 'there is no display'
}

function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function whyNotHere() {
  if (!hasDisplay()) return 'there is no display'
  if (process.platform === 'linux' && process.getuid?.() === 0)
    return 'Electron does not run as root'
  return null
}

/**
 * @param {string} folder the project's
 * @param {string} place the electron package
 * @returns {Promise<string | null>} why it could not be had, as the end of a sentence
 */
function download(folder, place) {
  // The download goes to the temporary folder first: a folder of its own shows whether it moves.
  const temporary = join(folder, '.cache', `electron-${process.pid}`)
  mkdirSync(temporary, { recursive: true })
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(place, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    })
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors += text
    })
    let size = -1
    let moved = Date.now()
    let stoodStill = false
    const timer = setInterval(() => {
      const now = sizeOf(temporary) + sizeOf(join(place, 'dist'))
      if (now !== size) moved = Date.now()
      size = now
      if (Date.now() - moved < patience) return
      stoodStill = true
      child.kill('SIGKILL')
    }, 500)
    child.on('close', (code) => {
      clearInterval(timer)
      rmSync(temporary, { recursive: true, force: true })
      if (code === 0) resolve(null)
      else if (stoodStill) resolve('the download of Electron does not answer')
      else resolve(`Electron could not be downloaded (${firstLine(errors)})`)
    })
  })
}

/**
 * @param {string} path
 * @returns {number} bytes of all files below
 */
function sizeOf(path) {
  try {
    const found = statSync(path)
    if (!found.isDirectory()) return found.size
    return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
  } catch {
    return 0 // moved away while we looked
  }
}

/**
 * What a stack says, without its places. Node's fetch hides its reason where install.js prints it.
 * @param {string} stack
 */
function firstLine(stack) {
  const line = (stack.split('\n')[0] ?? '').replace(/^\w*Error:\s*/, '').trim()
  return line === 'fetch failed' ? 'its server was not reached' : line || 'no reason given'
}
