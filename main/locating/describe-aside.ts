// Describes many passages of a text in a worker: words that stand a thousand times are told apart from each other, which takes
// seconds, and the host goes on meanwhile.
import { describe } from '#shared/anchoring/describe'
import type { TextRange } from '#shared/anchoring/range'
import type { TextAnchor } from '#shared/model/anchor'
import { builtWorker } from '../threads/built-worker'
import { doOnce } from '../threads/once'

interface DescribeJob {
  text: string
  ranges: readonly TextRange[]
}

/** Passages that are described in a few frames at most. */
const few = 40

/** What the worker does. */
export const describeJob = ({ text, ranges }: DescribeJob): TextAnchor[] =>
  ranges.map((range) => describe(text, range))

/** Each anchor at the index of its range. Throws what `describe` throws. */
export function describeAside(text: string, ranges: readonly TextRange[]): Promise<TextAnchor[]> {
  const worker = ranges.length <= few ? null : builtWorker('describe-worker')
  return doOnce({ worker, work: describeJob }, { text, ranges })
}
