// The worker thread in which long texts are compared.
import { parentPort } from 'node:worker_threads'
import { compare } from '#shared/comparing/index'
import type { CompareJob } from './compare'

parentPort?.once('message', ({ before, after }: CompareJob) => {
  parentPort?.postMessage(compare(before, after))
})
