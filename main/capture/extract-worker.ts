// The worker thread in which a draft is made: a hostile or enormous source can cost no more than this thread.
import { parentPort } from 'node:worker_threads'
import { Failure, type Outcome } from '#shared/failure'
import type { Draft } from '#shared/importing/draft'
import type { ExtractJob } from './extract'
import { makeDraft } from './make-draft'

parentPort?.once('message', ({ original, mediaType, source }: ExtractJob) => {
  parentPort?.postMessage(outcomeOf(() => makeDraft(original, mediaType, source)))
})

/** A failure does not survive the way between threads as an error, so it crosses as a value. */
function outcomeOf(make: () => Draft): Outcome<Draft> {
  try {
    return { ok: true, value: make() }
  } catch (error) {
    if (error instanceof Failure) return { ok: false, failure: error.value }
    throw error
  }
}
