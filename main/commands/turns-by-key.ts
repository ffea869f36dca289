// Work that is done one after the other as far as it is about the same thing, and at the same time otherwise.

export class TurnsByKey {
  /** The last work that was asked for about each key. */
  readonly #last = new Map<string, Promise<unknown>>()

  /** Does a piece of work after all that was asked for earlier and has a key in common with it. */
  async next<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const result = Promise.all(keys.map((key) => this.#last.get(key))).then(work)
    const ended = result.catch(() => undefined)
    for (const key of keys) this.#last.set(key, ended)
    try {
      return await result
    } finally {
      for (const key of keys) if (this.#last.get(key) === ended) this.#last.delete(key)
    }
  }
}
