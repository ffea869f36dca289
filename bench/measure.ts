// What all measurements share: repeating, the middle of the times, and a table of them.

/** Milliseconds that `work` takes: the median of `times` runs, after one that does not count. */
export function median(times: number, work: () => void): number {
  work()
  return middle(Array.from({ length: times }, () => elapsed(work)))
}

/** Milliseconds that one run of `work` takes. */
export function elapsed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

export function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** The middle of each number of the runs. */
export function medians<K extends string>(runs: readonly Record<K, number>[]): Record<K, number> {
  const [first] = runs
  const entries = Object.keys(first ?? {}).map((name) => [
    name,
    middle(runs.map((run) => run[name as K])),
  ])
  return Object.fromEntries(entries) as Record<K, number>
}

/** A random number between 0 and 1, the same each time from the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Prints a table in Markdown. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]) {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  console.log([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'))
}
