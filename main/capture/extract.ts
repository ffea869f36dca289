// Makes a draft in a worker thread, with limits of time and memory.
import { Failure } from '#shared/failure'
import type { Source } from '#shared/model/article'
import { builtWorker } from '../threads/built-worker'
import { doOnce } from '../threads/once'
import { type CountedDraft, makeDraft, nameOf } from './make-draft'

interface ExtractJob {
  original: Uint8Array
  mediaType: string
  source: Source
}

export interface ExtractLimits {
  /** Milliseconds. Real pages take less than a second; the largest source of all takes twenty on a slow machine. */
  time: number
  /** Megabytes of the thread's heap: several times what a real page of the largest size takes. */
  memory: number
}

const usual: ExtractLimits = { time: 60_000, memory: 2_048 }

/** Bytes of a plain text that is read in this thread: that takes a thousandth of what starting another one does. */
const readAtOnce = 65_536

/** Nothing of a file or a paste is guessed: it is of the type that it is said to be. */
const isQuick = ({ original, mediaType, source }: ExtractJob) =>
  mediaType === 'text/plain' && source.kind !== 'address' && original.length <= readAtOnce

/** What the worker does. */
export const extractJob = ({ original, mediaType, source }: ExtractJob): CountedDraft =>
  makeDraft(original, mediaType, source)

/**
 * Makes a draft of bytes; the thread and all that it holds end with the answer. A short plain text needs none.
 *
 * @throws Failure `timed-out`, `too-large` (of memory), and those of `makeDraft`; whatever aborts `signal`
 */
export function extract(
  job: ExtractJob,
  options: { signal?: AbortSignal | undefined; limits?: ExtractLimits; worker?: URL } = {},
): Promise<CountedDraft> {
  const { limits = usual, worker = builtWorker('extract-worker'), signal } = options
  const failure = (code: 'timed-out' | 'too-large', what: string) =>
    new Failure(
      code,
      `${nameOf(job.source)} ${what} Save the part that you need, and bring that in.`,
    )
  return doOnce({ worker: isQuick(job) ? null : worker, work: extractJob }, job, {
    time: { most: limits.time, failure: failure('timed-out', 'takes too long to read.') },
    memory: { most: limits.memory, failure: failure('too-large', 'is too large to read.') },
    signal,
  })
}
