// The indexer in a thread of its own, so that neither building the index nor a long query holds anything else up.
import { builtWorker } from '../threads/built-worker'
import { type RemoteThread, startThread } from '../threads/remote'
import { Indexer, type IndexerOptions } from './indexer'

export type IndexerThread = RemoteThread<Indexer>

const methods = ['open', 'clear', 'put', 'remove', 'find', 'show', 'tidy', 'save', 'close'] as const

export const startIndexer = (options: IndexerOptions): IndexerThread =>
  startThread(
    { worker: builtWorker('search-worker'), make: (given) => new Indexer(given), methods },
    options,
  )
