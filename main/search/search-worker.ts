// The thread of the index.
import { parentPort, workerData } from 'node:worker_threads'
import { Indexer, type IndexerOptions } from './indexer'
import { type Answer, type Ask, run } from './thread'

const indexer = new Indexer(workerData as IndexerOptions)

parentPort?.on('message', ({ id, method, args }: Ask) => {
  parentPort?.postMessage(answer(id, method, args))
})

function answer(id: number, method: Ask['method'], args: unknown[]): Answer {
  try {
    return { id, value: run(indexer, method, args) }
  } catch (error) {
    return { id, error }
  }
}
