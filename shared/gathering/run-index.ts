// Which things hold a run of words. Most runs stand in one thing only, so a list is made for the others alone.

export class RunIndex<T extends object> {
  readonly #holders = new Map<number, T | T[]>()

  add(thing: T, runs: readonly number[]) {
    for (const run of runs) {
      const known = this.#holders.get(run)
      if (known === undefined) this.#holders.set(run, thing)
      else if (Array.isArray(known)) known.push(thing)
      else this.#holders.set(run, [known, thing])
    }
  }

  /** `runs` as they were added. */
  remove(thing: T, runs: readonly number[]) {
    for (const run of runs) {
      const known = this.#holders.get(run)
      if (known === thing) this.#holders.delete(run)
      else if (Array.isArray(known)) {
        known.splice(known.indexOf(thing), 1)
        if (known.length === 1) this.#holders.set(run, known[0] as T)
      }
    }
  }

  /** Everything that holds one of these runs, with how many of them. */
  sharing(runs: readonly number[]): Map<T, number> {
    const counts = new Map<T, number>()
    const count = (thing: T) => counts.set(thing, (counts.get(thing) ?? 0) + 1)
    for (const run of runs) {
      const known = this.#holders.get(run)
      if (Array.isArray(known)) known.forEach(count)
      else if (known !== undefined) count(known)
    }
    return counts
  }
}
