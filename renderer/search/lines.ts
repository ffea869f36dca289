// The lines of the results, for the keyboard: each article, and below it each of its hits.
import type { SearchResult } from '#shared/contract'
import type { Line } from '../state/search'

export type Results = ReadonlyMap<number, SearchResult>

/** The line that lies `by` lines (1 or -1) from another; the same at either end. */
export function lineFrom(line: Line, by: 1 | -1, results: Results, total: number): Line {
  const hits = (result: number) => results.get(result)?.hits.length ?? 0
  if (by > 0) {
    if (line.hit + 1 < hits(line.result)) return { ...line, hit: line.hit + 1 }
    return line.result + 1 < total ? { result: line.result + 1, hit: -1 } : line
  }
  if (line.hit >= 0) return { ...line, hit: line.hit - 1 }
  return line.result > 0 ? { result: line.result - 1, hit: hits(line.result - 1) - 1 } : line
}

/** The next line that is a hit: for stepping through them while one reads. Null where none follows. */
export function hitFrom(line: Line, by: 1 | -1, results: Results, total: number): Line | null {
  for (let at = line; ; ) {
    const next = lineFrom(at, by, results, total)
    if (next === at) return null
    if (next.hit >= 0) return next
    at = next
  }
}

export const isSame = (one: Line, other: Line) =>
  one.result === other.result && one.hit === other.hit
