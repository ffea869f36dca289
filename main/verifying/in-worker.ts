// Checks drafts in a worker thread with a limit of memory.
import { Worker } from 'node:worker_threads'
import { Failure, type Outcome } from '#shared/failure'
import { type Verified, type VerifyJob, verifyDrafts } from './verify-drafts'

/** Megabytes of the thread's heap: several times what the largest draft against the largest text takes. */
const memory = 2_048

/** The worker lies beside this module in the built program. Run from source there is none, and the work is done in this thread. */
const builtWorker = import.meta.url.endsWith('.ts')
  ? null
  : new URL('./verify-worker.js', import.meta.url)

/** The thread and all that it holds end with the answer. Throws `empty`, `unsupported-type`, `too-large` (of memory). */
export async function verifyInWorker(job: VerifyJob): Promise<Verified> {
  if (!builtWorker) return verifyDrafts(job)
  const worker = new Worker(builtWorker, { resourceLimits: { maxOldGenerationSizeMb: memory } })
  try {
    const outcome = await new Promise<Outcome<Verified>>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', (error: NodeJS.ErrnoException) => {
        const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        reject(
          isFull
            ? new Failure('too-large', 'The drafts are too large to check at once; check fewer.')
            : error,
        )
      })
      worker.once('exit', (code) => reject(new Error(`the verifying thread ended with ${code}`)))
      worker.postMessage(job)
    })
    if (outcome.ok) return outcome.value
    throw new Failure(outcome.failure.code, outcome.failure.message)
  } finally {
    await worker.terminate()
  }
}
