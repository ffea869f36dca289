// The worker thread in which the quotations of a long text are found.
import { parentPort } from 'node:worker_threads'
import { findQuotations } from '#shared/quotations/index'
import type { FindJob } from './find'

parentPort?.once('message', ({ text, options }: FindJob) => {
  parentPort?.postMessage(findQuotations(text, options))
})
