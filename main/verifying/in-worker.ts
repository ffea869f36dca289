// Checks drafts in a worker thread with a limit of memory.
import { Failure } from '#shared/failure'
import { builtWorker } from '../threads/built-worker'
import { doOnce } from '../threads/once'
import { type Verified, type VerifyJob, verifyDrafts } from './verify-drafts'

/** Megabytes of the thread's heap: several times what the largest draft against the largest text takes. */
const memory = 2_048

/** Throws `empty`, `unsupported-type`, `too-large` (of memory). */
export function verifyInWorker(job: VerifyJob): Promise<Verified> {
  const failure = new Failure(
    'too-large',
    'The drafts are too large to check at once; check fewer.',
  )
  const place = { worker: builtWorker('verify-worker'), work: verifyDrafts }
  return doOnce(place, job, { memory: { most: memory, failure } })
}
