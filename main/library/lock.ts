// One process writes a library. Its lock is a file that names it; the lock of a process that has died is taken over.
//
// A dead holder's lock is removed only by the one who holds the claim on that very lock: a file named by the lock's token and
// created exclusively. A claim of somebody who died too is claimed in the same way. So of any number of processes that find a
// dead holder, one removes its lock, and nobody can remove the lock of a living one.
import { randomUUID } from 'node:crypto'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { Failure } from '#shared/failure'
import { errorCode, type FileSystem } from './file-system'
import { processStart } from './process-start'
import { writeFailure } from './write-failure'
import { discard, writeBeside } from './write-file'

const Holder = z.object({
  token: z.uuid(),
  pid: z.int(),
  host: z.string(),
  /** When the process started, where the system tells; another process may get the same number later. */
  started: z.string().nullable(),
  since: z.iso.datetime(),
  /** As a sentence names it: "the Pullquote window". */
  what: z.string(),
})
type Holder = z.infer<typeof Holder>

export interface LockOptions {
  folder: string
  fs: FileSystem
  /** What holds it, as a sentence names it: "the Pullquote window". */
  what: string
  /** Milliseconds to wait for another writer to finish. */
  wait: number
}

export interface Lock {
  release(): Promise<void>
}

/** Milliseconds between two tries, about. */
const pollInterval = 25
/** Milliseconds after which a lock that can't be understood is nobody's: its writer has died while writing it. */
const unfinishedAfter = 5_000
/** Milliseconds by which two readings of the time since the machine's start may differ. */
const bootTolerance = 60_000

/** Throws `library-busy` where another process holds the lock all the time, and `cannot-write`. */
export async function acquireLock({ folder, fs, what, wait }: LockOptions): Promise<Lock> {
  const path = join(folder, 'lock')
  const started = await processStart(process.pid)
  const me = (): Holder => ({
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    started,
    since: new Date().toISOString(),
    what,
  })
  const mine = me()
  const until = performance.now() + wait
  try {
    for (;;) {
      if (await create(fs, path, mine)) {
        // Claims that are left are on locks that are gone.
        for (const name of await fs.readdir(folder))
          if (name.startsWith('lock.claim-')) await discard(fs, join(folder, name))
        return { release: () => release(fs, path, mine.token) }
      }
      const holder = await read(fs, path)
      if (holder === null) continue
      if ((await isDead(holder)) && (await removeDead(fs, path, holder, me()))) continue
      if (performance.now() >= until) throw busy(path, holder)
      // Not in step with the others who wait.
      await pause(pollInterval * (0.5 + Math.random()))
    }
  } catch (error) {
    throw writeFailure(folder, error)
  }
}

/** The locks of this process that it has given up; one that a disk refused to look at or to remove may still be there. */
const givenUp = new Set<string>()

async function release(fs: FileSystem, path: string, token: string) {
  givenUp.add(token)
  const holder = await read(fs, path).catch(() => null)
  if (holder?.token === token) await discard(fs, path)
}

/** Creates a file that must not exist, with all of its content at once; false where it exists. */
async function create(fs: FileSystem, path: string, holder: Holder): Promise<boolean> {
  const content = JSON.stringify(holder)
  const name = await writeBeside(fs, path, content)
  try {
    await fs.link(name, path)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
  } finally {
    await discard(fs, name)
  }
  // Without hard links the file is there a moment before its content.
  try {
    await fs.writeFile(path, content, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** Who holds a lock or a claim; `unfinished` where its file says nothing that can be understood. */
type Found = Holder | { token: string; unfinished: true; age: number }

async function read(fs: FileSystem, path: string): Promise<Found | null> {
  try {
    const { ino, mtimeMs } = await fs.stat(path)
    const text = await fs.readFile(path, 'utf8')
    const holder = Holder.safeParse(parse(text))
    if (holder.success) return holder.data
    return { token: `${ino}-${Math.trunc(mtimeMs)}`, unfinished: true, age: Date.now() - mtimeMs }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Whether the holder has ended without releasing. Of another machine nobody knows here. */
async function isDead(holder: Found): Promise<boolean> {
  if ('unfinished' in holder) return holder.age > unfinishedAfter
  if (givenUp.has(holder.token)) return true
  if (holder.host !== hostname()) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return true
  }
  // The number may be that of another process by now.
  const started = await processStart(holder.pid)
  if (started !== null && holder.started !== null) return started !== holder.started
  return Date.parse(holder.since) < Date.now() - uptime() * 1_000 - bootTolerance
}

/** Removes the lock of a dead holder, if it falls to us to do so. */
async function removeDead(fs: FileSystem, path: string, dead: Found, me: Holder): Promise<boolean> {
  const claims: string[] = []
  for (let token = dead.token; ; ) {
    const claim = `${path}.claim-${token}`
    claims.push(claim)
    if (await create(fs, claim, me)) break
    const claimant = await read(fs, claim)
    if (claimant === null || !(await isDead(claimant))) return false
    token = claimant.token
  }
  // A lock with this token that is gone does not come back; one that is there can be removed by nobody else.
  const holder = await read(fs, path)
  if (holder?.token === dead.token) await fs.unlink(path)
  for (const claim of claims) await discard(fs, claim)
  return true
}

function busy(path: string, holder: Found): Failure {
  if ('unfinished' in holder)
    return new Failure('library-busy', `The library is just being opened (${path}); try again.`)
  const where = holder.host === hostname() ? '' : ` on ${holder.host}`
  const away = where && ` If nothing${where} uses the library any more, delete the file ${path}.`
  return new Failure(
    'library-busy',
    `The library is in use by ${holder.what}${where} (process ${holder.pid}, since ${holder.since}), so nothing was changed. Close it there or wait until it is done, and try again.${away}`,
  )
}
