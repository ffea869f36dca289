// Where in a text a pattern may stand: its rarest runs are looked up, and each place of one votes for the diagonal on which
// the pattern would lie. Votes that lie close together make a candidate, a window of the text.
import { type GramIndex, gramLength, type Runs } from './gram-index'

export interface Window {
  /** Units of the skeleton, half-open. */
  from: number
  to: number
  votes: number
  /** Between which of its diagonals the pattern lies, wherever it was shortened or lengthened: where its first unit would be. */
  low: number
  high: number
}

/** As many runs, or votes, are enough to stand out of those that fall together by chance. */
const enoughRuns = 24
const enoughVotes = 96
/** A run that stands more often says too little; it is asked only where there is no rarer one, and then near the hint only. */
const mostPostings = 256
/** Votes in all: with the windows, what bounds the work for one pattern. */
const mostVotes = 1024
const mostWindows = 6
/** Fewer for one diagonal are chance. */
const leastVotes = 3
/** Of how often a run stands, by powers of two. */
const classes = Math.log2(mostPostings) + 1
/** Where all runs are common: how many are asked, and how many places of each, the nearest ones. */
const commonRuns = 12
const nearest = 24

export class Candidates {
  private readonly votes = new Int32Array(2 * mostVotes)
  private readonly runs = new Int32Array(classes)

  constructor(
    private readonly index: GramIndex,
    /** Units of the text. */
    private readonly length: number,
  ) {}

  /**
   * Windows that are likely to hold units `first` to `limit` of the pattern whose runs are `runs`, the first of which is expected
   * at `expected`; the likeliest first.
   */
  of(runs: Runs, first: number, limit: number, expected: number): Window[] {
    const last = Math.min(runs.length, limit - gramLength + 1)
    const most = this.mostFor(runs, first, last)
    const count =
      most > 0
        ? this.voteByRare(runs, first, last, most)
        : this.voteNear(runs, first, last, expected)
    sort(this.votes, count)
    return this.windows(count, limit - first)
  }

  /** How often a run may stand to be asked, so that there are enough votes and not too many; 0 where no run is rare. */
  private mostFor({ counts }: Runs, first: number, last: number): number {
    const { runs, votes } = this
    runs.fill(0)
    votes.fill(0, 0, classes)
    for (let at = first; at < last; at += 1) {
      const count = counts[at] as number
      if (count === 0 || count > mostPostings) continue
      // Class n holds the runs that stand up to 2^n times.
      const size = 32 - Math.clz32(count - 1)
      runs[size] = (runs[size] as number) + 1
      votes[size] = (votes[size] as number) + count
    }
    let chosen = 0
    let asked = 0
    let cast = 0
    for (let size = 0; size < classes; size += 1) {
      asked += runs[size] as number
      cast += votes[size] as number
      if (cast > mostVotes) break
      if (asked > 0) chosen = 2 ** size
      if (asked >= enoughRuns || cast >= enoughVotes) break
    }
    return chosen
  }

  private voteByRare({ buckets, counts }: Runs, first: number, last: number, most: number): number {
    const { index, votes } = this
    const { postings } = index
    let cast = 0
    for (let at = first; at < last; at += 1) {
      const count = counts[at] as number
      if (count === 0 || count > most) continue
      const start = index.startOf(buckets[at] as number)
      const shift = at - first
      for (let each = start; each < start + count; each += 1)
        votes[cast++] = (postings[each] as number) - shift
    }
    return cast
  }

  private voteNear(
    { buckets, counts }: Runs,
    first: number,
    last: number,
    expected: number,
  ): number {
    const { index, votes } = this
    const step = Math.max(1, Math.floor((last - first) / commonRuns))
    let cast = 0
    for (let at = first; at < last && cast + 2 * nearest <= mostVotes; at += step) {
      const bucket = buckets[at] as number
      const start = index.startOf(bucket)
      const end = start + (counts[at] as number)
      const shift = at - first
      const middle = index.firstFrom(bucket, expected + shift)
      const until = Math.min(end, middle + nearest)
      for (let each = Math.max(start, middle - nearest); each < until; each += 1)
        votes[cast++] = (index.postings[each] as number) - shift
    }
    return cast
  }

  /** Groups risen diagonals: as far apart as edits may shift a pattern of this `length` within itself. */
  private windows(count: number, length: number): Window[] {
    const { votes } = this
    const spread = 16 + (length >> 3)
    const slack = 24 + (length >> 3)
    let most = 0
    for (let at = 0; at < count; ) {
      const end = this.endOfGroup(at, count, spread)
      if (end - at > most) most = end - at
      at = end
    }
    const found: Window[] = []
    for (let at = 0; at < count; ) {
      const end = this.endOfGroup(at, count, spread)
      const low = (votes[at] as number) - slack
      const high = (votes[end - 1] as number) + slack
      const from = Math.max(0, low)
      const to = Math.min(this.length, high + length)
      if (end - at >= most / 8 && from < to) found.push({ from, to, votes: end - at, low, high })
      at = end
    }
    return likeliest(found, length)
  }

  private endOfGroup(at: number, count: number, spread: number): number {
    const { votes } = this
    const last = (votes[at] as number) + spread
    let end = at + 1
    while (end < count && (votes[end] as number) <= last) end += 1
    return end
  }
}

/** Of `found`, in the order of the text, those with most votes. */
function likeliest(found: Window[], length: number): Window[] {
  if (found.length < 2) return found
  const chosen = [...found].sort((a, b) => b.votes - a.votes)
  const most = (chosen[0] as Window).votes
  return chosen
    .slice(0, mostWindows)
    .filter(({ votes }) => votes >= most / 4)
    .map((window) => freed(window, found, length))
}

/** Where much was taken out, or put in, what is behind it votes for other diagonals, on which the way has to be free to go. */
function freed(window: Window, found: readonly Window[], length: number): Window {
  let { low, high } = window
  for (const other of found) {
    if (other.votes < leastVotes || Math.abs(other.low - window.low) > length) continue
    if (other.low < low) low = other.low
    if (other.high > high) high = other.high
  }
  const { from, to, votes } = window
  return { from, to, votes, low, high }
}

/** Few numbers are sorted sooner in place than by a call that may sort any. */
const few = 128
/** Between the numbers that are sorted first (D. Shell 1959, M. Ciura 2001). */
const gaps = [23, 10, 4, 1]

function sort(numbers: Int32Array, count: number) {
  if (count > few) {
    numbers.subarray(0, count).sort()
    return
  }
  for (const gap of gaps)
    for (let at = gap; at < count; at += 1) {
      const number = numbers[at] as number
      let to = at
      for (; to >= gap && (numbers[to - gap] as number) > number; to -= gap)
        numbers[to] = numbers[to - gap] as number
      numbers[to] = number
    }
}
