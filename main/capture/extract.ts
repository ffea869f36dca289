// Makes a draft in a worker thread, with limits of time and memory.
import { Worker } from 'node:worker_threads'
import { Failure, type Outcome } from '#shared/failure'
import type { Draft } from '#shared/importing/draft'
import type { Source } from '#shared/model/article'
import { makeDraft, nameOf } from './make-draft'

export interface ExtractJob {
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

/** The worker lies beside this module in the built program. Run from source there is none, and the work is done in this thread. */
const builtWorker = import.meta.url.endsWith('.ts')
  ? null
  : new URL('./extract-worker.js', import.meta.url)

/**
 * Makes a draft of bytes; the thread and all that it holds end with the answer.
 *
 * @throws Failure `timed-out`, `too-large` (of memory), and those of `makeDraft`; whatever aborts `signal`
 */
export async function extract(
  job: ExtractJob,
  options: { signal?: AbortSignal | undefined; limits?: ExtractLimits; worker?: URL } = {},
): Promise<Draft> {
  options.signal?.throwIfAborted()
  const worker = options.worker ?? builtWorker
  if (!worker) return makeDraft(job.original, job.mediaType, job.source)
  const outcome = await inWorker(worker, job, options.limits ?? usual, options.signal)
  if (outcome.ok) return outcome.value
  throw new Failure(outcome.failure.code, outcome.failure.message)
}

async function inWorker(
  file: URL,
  job: ExtractJob,
  limits: ExtractLimits,
  signal: AbortSignal | undefined,
): Promise<Outcome<Draft>> {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: limits.memory } })
  let timer: NodeJS.Timeout | undefined
  let abort: (() => void) | undefined
  try {
    return await new Promise<Outcome<Draft>>((resolve, reject) => {
      const give = (code: 'timed-out' | 'too-large', what: string) =>
        reject(
          new Failure(
            code,
            `${nameOf(job.source)} ${what} Save the part that you need, and bring that in.`,
          ),
        )
      timer = setTimeout(() => give('timed-out', 'takes too long to read.'), limits.time)
      abort = () => reject(signal?.reason)
      signal?.addEventListener('abort', abort)
      worker.once('message', resolve)
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') give('too-large', 'is too large to read.')
        else reject(error)
      })
      worker.once('exit', (code) => reject(new Error(`the extracting thread ended with ${code}`)))
      worker.postMessage(job)
    })
  } finally {
    clearTimeout(timer)
    if (abort) signal?.removeEventListener('abort', abort)
    await worker.terminate()
  }
}
