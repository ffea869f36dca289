// Work that is done one after the other.

export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Does a piece of work after all that was asked for earlier; what fails does not hold up the next. */
  next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work)
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Waits for what was asked for until now. */
  async done(): Promise<void> {
    await this.#last
  }
}
