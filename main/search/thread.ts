// The indexer in a thread of its own, so that neither building the index nor a long query holds anything else up. What is asked
// of it is done in the order of asking.
import { Worker } from 'node:worker_threads'
import { Indexer, type IndexerOptions } from './indexer'

type Methods = { [M in keyof Indexer]: Indexer[M] }
/** The indexer, from another thread. */
export type RemoteIndexer = {
  [M in keyof Methods]: (...args: Parameters<Methods[M]>) => Promise<ReturnType<Methods[M]>>
}

export interface Ask {
  id: number
  method: keyof Methods
  args: unknown[]
}
export type Answer = { id: number } & ({ value: unknown } | { error: unknown })

export interface IndexerThread {
  indexer: RemoteIndexer
  end(): Promise<void>
}

/** The worker lies beside this module in the built program. Run from source there is none, and the work is done in this thread. */
const builtWorker = import.meta.url.endsWith('.ts')
  ? null
  : new URL('./search-worker.js', import.meta.url)

export function startIndexer(options: IndexerOptions): IndexerThread {
  return builtWorker ? inWorker(builtWorker, options) : inThisThread(options)
}

function inWorker(file: URL, options: IndexerOptions): IndexerThread {
  const worker = new Worker(file, { workerData: options })
  // A process that has nothing else to do does not stay for the index.
  worker.unref()
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>()
  let last = 0
  const fail = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) worker.unref()
    if ('error' in answer) asked?.reject(answer.error)
    else asked?.resolve(answer.value)
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('the thread of the index has ended')))
  const ask = (method: keyof Methods, args: unknown[]) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      worker.ref()
      worker.postMessage({ id: last, method, args } satisfies Ask)
    })
  return {
    indexer: remote(ask),
    end: async () => {
      await worker.terminate()
    },
  }
}

function inThisThread(options: IndexerOptions): IndexerThread {
  const indexer = new Indexer(options)
  return {
    indexer: remote(async (method, args) => run(indexer, method, args)),
    end: async () => indexer.close(),
  }
}

/** Runs a method by its name. */
export function run(indexer: Indexer, method: keyof Methods, args: readonly unknown[]): unknown {
  const methods = indexer as unknown as Record<string, (...given: readonly unknown[]) => unknown>
  return methods[method]?.(...args)
}

function remote(ask: (method: keyof Methods, args: unknown[]) => Promise<unknown>): RemoteIndexer {
  const names = ['open', 'clear', 'put', 'remove', 'find', 'show', 'tidy', 'save', 'close'] as const
  return Object.fromEntries(
    names.map((method) => [method, (...args: unknown[]) => ask(method, args)]),
  ) as unknown as RemoteIndexer
}
