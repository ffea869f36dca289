// Which generations are kept: the newest of each hour, day and week that has one, in limited numbers.
import type { Backup } from '#shared/contract'

const hour = 3_600_000
const spans: { length: number; most: number }[] = [
  { length: hour, most: 24 },
  { length: 24 * hour, most: 14 },
  { length: 7 * 24 * hour, most: 8 },
]
/** Of those that somebody asked for, and of those that keep what was replaced, so many of each, whatever their age. */
const mostOfReason = 5

type Known = Pick<Backup, 'id' | 'taken' | 'reason'>

/** The ids of those that are kept; the newest always is one of them. */
export function keptOf(backups: readonly Known[]): Set<string> {
  const newestFirst = backups.toSorted((a, b) => (a.taken < b.taken ? 1 : -1))
  const kept = new Set<string>()
  for (const { length, most } of spans) {
    const filled = new Set<number>()
    for (const { id, taken } of newestFirst) {
      const span = Math.floor(Date.parse(taken) / length)
      if (filled.has(span) || filled.size >= most) continue
      filled.add(span)
      kept.add(id)
    }
  }
  for (const reason of ['asked for', 'before restoring'] as const)
    for (const { id } of newestFirst
      .filter((each) => each.reason === reason)
      .slice(0, mostOfReason))
      kept.add(id)
  return kept
}
