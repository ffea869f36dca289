// How long the event loop of the main thread has to wait for what the thread itself does. By the clock everything else that the
// machine does is in it, too; by the processor time of the thread it is what the program is to blame for. Only Linux tells that.
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

export interface Stalls {
  /** The longest one in milliseconds, by the clock, and by the thread's processor time. */
  longest: number
  longestOwn: number | null
  /** How many were longer than a frame of 16 ms, by the thread's time where that is known. */
  overFrame: number
}

/** Milliseconds between two looks. */
const interval = 4
const frame = 16

/** Watches from now on; gives what it has seen since the last time it was asked. */
export function watchStalls(): () => Stalls {
  let stalls: Stalls
  const begin = () => {
    stalls = { longest: 0, longestOwn: ownTime() === null ? null : 0, overFrame: 0 }
  }
  begin()
  let looked = performance.now()
  let own = ownTime() ?? 0
  setInterval(() => {
    const late = Math.max(0, performance.now() - looked - interval)
    // What was done before the look was due has held nothing up.
    const blocked = Math.min(late, (ownTime() ?? Number.POSITIVE_INFINITY) - own)
    stalls.longest = Math.max(stalls.longest, late)
    if (stalls.longestOwn !== null) stalls.longestOwn = Math.max(stalls.longestOwn, blocked)
    if (blocked > frame) stalls.overFrame += 1
    own = ownTime() ?? 0
    looked = performance.now()
  }, interval).unref()
  return () => {
    const seen = stalls
    begin()
    return seen
  }
}

/** Milliseconds of processor time that the main thread has used; null where the system does not tell. */
function ownTime(): number | null {
  try {
    const path = `/proc/self/task/${process.pid}/schedstat`
    return Number(readFileSync(path, 'latin1').split(' ')[0]) / 1e6
  } catch {
    return null
  }
}
