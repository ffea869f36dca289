// The worker thread in which drafts are checked: a large library takes seconds, in which the window goes on.
import { parentPort } from 'node:worker_threads'
import { Failure, type Outcome } from '#shared/failure'
import { type Verified, type VerifyJob, verifyDrafts } from './verify-drafts'

parentPort?.once('message', async (job: VerifyJob) => {
  parentPort?.postMessage(await outcomeOf(job))
})

/** A failure does not survive the way between threads as an error, so it crosses as a value. */
async function outcomeOf(job: VerifyJob): Promise<Outcome<Verified>> {
  try {
    return { ok: true, value: await verifyDrafts(job) }
  } catch (error) {
    if (error instanceof Failure) return { ok: false, failure: error.value }
    throw error
  }
}
