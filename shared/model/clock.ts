// A hybrid logical clock (Kulkarni, Demirbas, Madappa, Avva, Leone: "Logical Physical Clocks", 2014): as near to the wall
// clock as that allows, and always ahead of everything that was seen. A wall clock that is set back only makes it count.
import { z } from 'zod'

/** Milliseconds since 1970 in twelve hexadecimal digits, and a count in four: as texts they are ordered as they follow each other. */
export const Clock = z.string().regex(/^[0-9a-f]{12}-[0-9a-f]{4}$/)
export type Clock = z.infer<typeof Clock>

/** Before every clock. */
export const earliest: Clock = '000000000000-0000'

const mostCount = 0xffff

/** The next reading after `last`, which is the latest that was given or seen; `now` is the wall clock, in milliseconds. */
export function tick(last: Clock, now: number): Clock {
  const time = Number.parseInt(last.slice(0, 12), 16)
  if (now > time) return clockOf(now, 0)
  const count = Number.parseInt(last.slice(13), 16)
  return count < mostCount ? clockOf(time, count + 1) : clockOf(time + 1, 0)
}

export const later = (one: Clock, other: Clock): Clock => (one > other ? one : other)

function clockOf(time: number, count: number): Clock {
  return `${time.toString(16).padStart(12, '0')}-${count.toString(16).padStart(4, '0')}`
}
