// Compares two bodies: short ones at once, long ones in a worker thread, so that nothing else has to wait.
import { Worker } from 'node:worker_threads'
import type { Body } from '#shared/body/blocks'
import { textOf } from '#shared/body/text'
import { compare, type Row } from '#shared/comparing/index'
import { Failure } from '#shared/failure'

export interface CompareJob {
  before: Body
  after: Body
}

/** UTF-16 units of both texts, up to which comparing takes a few frames at most, and starting a thread would take longer. */
const shortTexts = 40_000

/** Milliseconds. Texts of 1,000,000 characters take a few seconds; nothing that an article is takes this long. */
const timeLimit = 60_000

/** The worker lies beside this module in the built program. Run from source there is none, and the work is done in this thread. */
const builtWorker = import.meta.url.endsWith('.ts')
  ? null
  : new URL('./compare-worker.js', import.meta.url)

/** Throws `timed-out`. */
export async function compareBodies(
  before: Body,
  after: Body,
  options: { worker?: URL | null; limit?: number } = {},
): Promise<Row[]> {
  const { worker = builtWorker, limit = timeLimit } = options
  if (!worker || textOf(before).length + textOf(after).length <= shortTexts)
    return compare(before, after)
  return inWorker(worker, { before, after }, limit)
}

async function inWorker(file: URL, job: CompareJob, limit: number): Promise<Row[]> {
  const worker = new Worker(file)
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Row[]>((resolve, reject) => {
      timer = setTimeout(
        () =>
          reject(
            new Failure(
              'timed-out',
              'These two texts take too long to compare. Open each of them by itself.',
            ),
          ),
        limit,
      )
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`the comparing thread ended with ${code}`)))
      worker.postMessage(job)
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
