// Compares two bodies: short ones at once, long ones in a worker thread, so that nothing else has to wait.
import type { Body } from '#shared/body/blocks'
import { textOf } from '#shared/body/text'
import { compare, type Row } from '#shared/comparing/index'
import { Failure } from '#shared/failure'
import { builtWorker } from '../threads/built-worker'
import { doOnce } from '../threads/once'

interface CompareJob {
  before: Body
  after: Body
}

/** UTF-16 units of both texts, up to which comparing takes a few frames at most, and starting a thread would take longer. */
const shortTexts = 40_000

/** Milliseconds. Texts of 1,000,000 characters take a few seconds; nothing that an article is takes this long. */
const timeLimit = 60_000

/** What the worker does. */
export const compareJob = ({ before, after }: CompareJob): Row[] => compare(before, after)

/** Throws `timed-out`. */
export async function compareBodies(
  before: Body,
  after: Body,
  options: { worker?: URL | null; limit?: number } = {},
): Promise<Row[]> {
  const { worker = builtWorker('compare-worker'), limit = timeLimit } = options
  const isShort = textOf(before).length + textOf(after).length <= shortTexts
  const failure = new Failure(
    'timed-out',
    'These two texts take too long to compare. Open each of them by itself.',
  )
  return doOnce(
    { worker: isShort ? null : worker, work: compareJob },
    { before, after },
    { time: { most: limit, failure } },
  )
}
