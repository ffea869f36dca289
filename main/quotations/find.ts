// Finds the quotations of a text: in a worker thread where the text is long, so that nobody waits for it.
import { type Findings, type FindOptions, findQuotations } from '#shared/quotations/index'
import { builtWorker } from '../threads/built-worker'
import { doOnce } from '../threads/once'

interface FindJob {
  text: string
  options: FindOptions
}

/** UTF-16 units that are read in less time than a thread takes to start. */
const short = 100_000

/** What the worker does. */
export const findJob = ({ text, options }: FindJob): Findings => findQuotations(text, options)

export async function findInThread(job: FindJob): Promise<Findings> {
  const worker = job.text.length <= short ? null : builtWorker('quotations-worker')
  return doOnce({ worker, work: findJob }, job)
}
