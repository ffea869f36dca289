// Finds the quotations of a text: in a worker thread where the text is long, so that nobody waits for it.
import { Worker } from 'node:worker_threads'
import { type Findings, type FindOptions, findQuotations } from '#shared/quotations/index'

export interface FindJob {
  text: string
  options: FindOptions
}

/** UTF-16 units that are read in less time than a thread takes to start. */
const short = 100_000

/** The worker lies beside this module in the built program. Run from source there is none, and the work is done in this thread. */
const builtWorker = import.meta.url.endsWith('.ts')
  ? null
  : new URL('./quotations-worker.js', import.meta.url)

export async function findInThread(
  job: FindJob,
  worker: URL | null = builtWorker,
): Promise<Findings> {
  if (!worker || job.text.length <= short) return findQuotations(job.text, job.options)
  const thread = new Worker(worker)
  try {
    return await new Promise<Findings>((resolve, reject) => {
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.once('exit', (code) =>
        reject(new Error(`the thread of quotations ended with ${code}`)),
      )
      thread.postMessage(job)
    })
  } finally {
    await thread.terminate()
  }
}
