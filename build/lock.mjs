// One set-up at a time. Two commands that start together must not install or build into each other: the second one waits.
// Making a folder is atomic on every file system, so a folder is the lock; a note inside says whose it is.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A lock without a note is one whose maker died between two lines, or is just writing it. */
const noteGrace = 10_000

/**
 * @template T
 * @param {string} folder the project's
 * @param {(line: string) => void} say
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, say, work) {
  mkdirSync(join(folder, '.cache'), { recursive: true })
  const lock = join(folder, '.cache', 'setup.lock')
  let told = false
  while (!take(lock)) {
    const owner = ownerOf(lock)
    if (owner === 'gone') {
      dropStale(lock)
      continue
    }
    if (!told) say('Another Pullquote is being set up here; waiting for it …')
    told = true
    await sleep(250)
  }
  const release = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    mkdirSync(lock)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
  writeFileSync(join(lock, 'owner.json'), JSON.stringify({ pid: process.pid, host: hostname() }))
  return true
}

/**
 * @param {string} lock
 * @returns {'working' | 'gone'}
 */
function ownerOf(lock) {
  try {
    const { pid, host } = JSON.parse(readFileSync(join(lock, 'owner.json'), 'utf8'))
    // Another machine's process, in a shared folder, can't be looked at.
    return host !== hostname() || isRunning(pid) ? 'working' : 'gone'
  } catch {
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs
    return made !== undefined && Date.now() - made > noteGrace ? 'gone' : 'working'
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * Moved aside before it is removed: of several who find the same stale lock, one can move it.
 * @param {string} lock
 */
function dropStale(lock) {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  // In between, another may have taken the stale one away and made its own: that one goes back.
  if (ownerOf(aside) === 'working') renameSync(aside, lock)
  else rmSync(aside, { recursive: true, force: true })
}
