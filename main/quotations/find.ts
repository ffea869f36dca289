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

/** Whether it is worth a thread, and worth being kept. */
export const isLong = (text: string) => text.length > short

/** What the worker does. */
export const findJob = ({ text, options }: FindJob): Findings => findQuotations(text, options)

export async function findInThread(job: FindJob): Promise<Findings> {
  const worker = isLong(job.text) ? builtWorker('quotations-worker') : null
  return doOnce({ worker, work: findJob }, job)
}
