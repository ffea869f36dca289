// One piece of work in a thread of its own, that ends with the answer: whatever the work takes, it takes it from nobody else.
import { parentPort, Worker } from 'node:worker_threads'
import { Failure, type Outcome } from '#shared/failure'

interface Place<J, A> {
  /** The file that calls `answerOnce` with this work; null to do it in this thread. */
  worker: URL | null
  work(job: J): A | Promise<A>
}

interface Limit {
  most: number
  /** What is thrown beyond that. */
  failure: Failure
}

interface Limits {
  /** Milliseconds. */
  time?: Limit
  /** Megabytes of the thread's heap. */
  memory?: Limit
  signal?: AbortSignal | undefined
}

/**
 * Does the work, and ends the thread and all that it holds. The job and the answer are copied. In this thread there are no limits.
 *
 * @throws Failure those of the limits and of the work; whatever aborts `signal`
 */
export async function doOnce<J, A>(
  { worker: file, work }: Place<J, A>,
  job: J,
  { time, memory, signal }: Limits = {},
): Promise<A> {
  signal?.throwIfAborted()
  if (!file) return work(job)
  const worker = new Worker(
    file,
    memory && { resourceLimits: { maxOldGenerationSizeMb: memory.most } },
  )
  let timer: NodeJS.Timeout | undefined
  let abort: (() => void) | undefined
  try {
    const outcome = await new Promise<Outcome<A>>((resolve, reject) => {
      if (time) timer = setTimeout(() => reject(time.failure), time.most)
      abort = () => reject(signal?.reason)
      signal?.addEventListener('abort', abort)
      worker.once('message', resolve)
      worker.once('error', (error: NodeJS.ErrnoException) =>
        reject((error.code === 'ERR_WORKER_OUT_OF_MEMORY' && memory?.failure) || error),
      )
      worker.once('exit', (code) => reject(new Error(`the thread of ${file} ended with ${code}`)))
      worker.postMessage(job)
    })
    if (outcome.ok) return outcome.value
    throw new Failure(outcome.failure.code, outcome.failure.message)
  } finally {
    clearTimeout(timer)
    if (abort) signal?.removeEventListener('abort', abort)
    await worker.terminate()
  }
}

/** What the file of a worker calls: does the one piece of work that it is given. */
export function answerOnce<J, A>(work: (job: J) => A | Promise<A>) {
  parentPort?.once('message', async (job: J) => {
    parentPort?.postMessage(await outcomeOf(() => work(job)))
  })
}

/** A failure does not survive the way between threads as an error, so it crosses as a value. */
async function outcomeOf<A>(work: () => A | Promise<A>): Promise<Outcome<A>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof Failure) return { ok: false, failure: error.value }
    throw error
  }
}
