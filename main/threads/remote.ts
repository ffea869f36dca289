// An object in a thread of its own, so that nothing it does holds anything else up. What is asked of it is done in the order of asking.
import { parentPort, Worker, workerData } from 'node:worker_threads'

type Method<T> = { [M in keyof T]: T[M] extends (...args: never[]) => unknown ? M : never }[keyof T]

/** The object, from another thread. */
export type Remote<T> = {
  [M in Method<T>]: T[M] extends (...args: infer A) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never
}

interface Ask {
  id: number
  method: string
  args: unknown[]
}
type Answer = { id: number } & ({ value: unknown } | { error: unknown })

export interface RemoteThread<T> {
  remote: Remote<T>
  end(): Promise<void>
}

/** What it holds open ends with the thread, and otherwise by this. */
interface Closable {
  close(): void
}

interface Place<T, O> {
  /** The file that calls `serve`; null to do the work in this thread. */
  worker: URL | null
  make(options: O): T
  /** The methods that can be asked for. */
  methods: readonly Method<T>[]
}

/** Starts the thread, or makes the object here. */
export function startThread<T extends Closable, O>(
  { worker, make, methods }: Place<T, O>,
  options: O,
): RemoteThread<T> {
  if (worker) return inWorker(worker, methods, options)
  const object = make(options)
  return {
    remote: remoteOf<T>(methods, async (method, args) => run(object, method, args)),
    end: async () => object.close(),
  }
}

/** What the file of a worker calls: makes the object of what it was started with, and answers. */
export function serve<O>(make: (options: O) => object) {
  const object = make(workerData as O)
  parentPort?.on('message', ({ id, method, args }: Ask) => {
    parentPort?.postMessage(answer(object, id, method, args))
  })
}

function answer(object: object, id: number, method: string, args: unknown[]): Answer {
  try {
    return { id, value: run(object, method, args) }
  } catch (error) {
    return { id, error }
  }
}

function inWorker<T extends object>(
  file: URL,
  methods: readonly Method<T>[],
  options: unknown,
): RemoteThread<T> {
  const worker = new Worker(file, { workerData: options })
  // A process that has nothing else to do does not stay for the thread.
  worker.unref()
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>()
  let last = 0
  const fail = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('message', (answered: Answer) => {
    const asked = waiting.get(answered.id)
    waiting.delete(answered.id)
    if (waiting.size === 0) worker.unref()
    if ('error' in answered) asked?.reject(answered.error)
    else asked?.resolve(answered.value)
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('the thread has ended')))
  return {
    remote: remoteOf<T>(
      methods,
      (method, args) =>
        new Promise((resolve, reject) => {
          last += 1
          waiting.set(last, { resolve, reject })
          worker.ref()
          worker.postMessage({ id: last, method, args } satisfies Ask)
        }),
    ),
    end: async () => {
      await worker.terminate()
    },
  }
}

function run(object: object, method: string, args: readonly unknown[]): unknown {
  const methods = object as Record<string, (...given: readonly unknown[]) => unknown>
  return methods[method]?.(...args)
}

function remoteOf<T>(
  methods: readonly Method<T>[],
  ask: (method: string, args: unknown[]) => Promise<unknown>,
): Remote<T> {
  return Object.fromEntries(
    methods.map((method) => [method, (...args: unknown[]) => ask(String(method), args)]),
  ) as unknown as Remote<T>
}
