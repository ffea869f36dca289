// What a thread has to learn, one task after the other; and articles a few at a time, with words about how far it is.

/** Tasks that wait for each other. One that fails is told to who waits for it, and then all begins anew. */
export class InOrder {
  #last: Promise<void> = Promise.resolve()

  constructor(private readonly afterFailure: () => Promise<void> | undefined) {}

  /** Until what was added so far is done; throws what failed in it. */
  get done(): Promise<void> {
    return this.#last
  }

  add(task: () => Promise<void>): void {
    const added = this.#last.then(task)
    this.#last = added
    added.catch(async () => {
      if (this.#last !== added) return
      this.#last = Promise.resolve()
      await this.afterFailure()
    })
  }
}

/** Milliseconds between two words about progress, and before the first one: what is done sooner needs none. */
const progressPause = 150

/** Gives all ids to `take`, so many at a time. */
export async function inBatches(
  ids: readonly string[],
  size: number,
  take: (ids: readonly string[]) => Promise<void>,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  let told = performance.now()
  let isTold = false
  for (let at = 0; at < ids.length; at += size) {
    await take(ids.slice(at, at + size))
    if (performance.now() - told < progressPause) continue
    told = performance.now()
    isTold = true
    onProgress(Math.min(at + size, ids.length), ids.length)
  }
  if (isTold) onProgress(ids.length, ids.length)
}
