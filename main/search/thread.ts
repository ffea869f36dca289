// The indexer in a thread of its own, so that neither building the index nor a long query holds anything else up.
import { type RemoteThread, startThread } from '../threads/remote'
import { Indexer, type IndexerOptions } from './indexer'

export type IndexerThread = RemoteThread<Indexer>

/** The worker lies beside this module in the built program. Run from source there is none, and the work is done in this thread. */
const worker = import.meta.url.endsWith('.ts')
  ? null
  : new URL('./search-worker.js', import.meta.url)

const methods = ['open', 'clear', 'put', 'remove', 'find', 'show', 'tidy', 'save', 'close'] as const

export const startIndexer = (options: IndexerOptions): IndexerThread =>
  startThread({ worker, make: (given) => new Indexer(given), methods }, options)
