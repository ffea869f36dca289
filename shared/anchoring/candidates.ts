// Where in a text a pattern may stand: its rarest runs are looked up, and each place of one votes for the diagonal on which
// the pattern would lie. Votes that lie close together make a candidate, a window of the text.
import type { GramIndex } from './gram-index'

export interface Window {
  /** Units of the skeleton, half-open. */
  from: number
  to: number
  votes: number
}

/** As many runs, or votes, are enough to stand out of those that fall together by chance. */
const enoughRuns = 24
const enoughVotes = 96
/** A run that stands more often says too little; it is asked only where there is no rarer one, and then near the hint only. */
const mostPostings = 256
/** Votes in all: with the windows, what bounds the work for one pattern. */
const mostVotes = 1024
const mostWindows = 6
/** Where all runs are common: how many are asked, and how many places of each, the nearest ones. */
const commonRuns = 12
const nearest = 24

export class Candidates {
  private readonly votes = new Int32Array(2 * mostVotes)

  constructor(
    private readonly index: GramIndex,
    /** Units of the text. */
    private readonly length: number,
  ) {}

  /** Windows that are likely to hold the `pattern`, whose first unit is expected at `expected`; the likeliest first. */
  of(pattern: Uint16Array, expected: number): Window[] {
    const buckets = this.index.bucketsOf(pattern)
    const limit = this.limitFor(buckets)
    const count = limit > 0 ? this.voteByRare(buckets, limit) : this.voteNear(buckets, expected)
    const votes = this.votes.subarray(0, count).sort()
    return this.windows(votes, pattern.length)
  }

  /** How often a run may stand to be asked, so that there are enough votes and not too many; 0 where no run is rare. */
  private limitFor(buckets: Int32Array): number {
    let chosen = 0
    for (let limit = 1; limit <= mostPostings; limit *= 2) {
      let runs = 0
      let votes = 0
      for (let at = 0; at < buckets.length; at += 1) {
        const count = this.index.countOf(buckets[at] as number)
        if (count > 0 && count <= limit) {
          runs += 1
          votes += count
        }
      }
      if (votes > mostVotes) break
      if (runs > 0) chosen = limit
      if (runs >= enoughRuns || votes >= enoughVotes) break
    }
    return chosen
  }

  private voteByRare(buckets: Int32Array, limit: number): number {
    const { index, votes } = this
    let cast = 0
    for (let at = 0; at < buckets.length; at += 1) {
      const bucket = buckets[at] as number
      const count = index.countOf(bucket)
      if (count > limit) continue
      const start = index.startOf(bucket)
      for (let each = start; each < start + count; each += 1)
        votes[cast++] = (index.postings[each] as number) - at
    }
    return cast
  }

  private voteNear(buckets: Int32Array, expected: number): number {
    const { index, votes } = this
    const step = Math.max(1, Math.floor(buckets.length / commonRuns))
    let cast = 0
    for (let at = 0; at < buckets.length && cast + 2 * nearest <= mostVotes; at += step) {
      const bucket = buckets[at] as number
      const start = index.startOf(bucket)
      const end = start + index.countOf(bucket)
      const middle = index.firstFrom(bucket, expected + at)
      const last = Math.min(end, middle + nearest)
      for (let each = Math.max(start, middle - nearest); each < last; each += 1)
        votes[cast++] = (index.postings[each] as number) - at
    }
    return cast
  }

  /** Groups risen diagonals: as far apart as edits may shift a pattern of this `length` within itself. */
  private windows(votes: Int32Array, length: number): Window[] {
    const spread = 16 + (length >> 3)
    const slack = 24 + (length >> 3)
    const found: Window[] = []
    let first = 0
    for (let at = 1; at <= votes.length; at += 1) {
      const from = votes[first] as number
      if (at < votes.length && (votes[at] as number) - from <= spread) continue
      found.push({
        from: Math.max(0, from - slack),
        to: Math.min(this.length, (votes[at - 1] as number) + length + slack),
        votes: at - first,
      })
      first = at
    }
    found.sort((a, b) => b.votes - a.votes)
    const least = (found[0]?.votes ?? 0) / 4
    return found
      .slice(0, mostWindows)
      .filter((window) => window.votes >= least && window.from < window.to)
  }
}
