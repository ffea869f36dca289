// Keeps the best of many without sorting them all: a heap whose top is the worst that is kept.

export interface Scored {
  id: string
  score: number
}

/** Articles that fit equally well stand in the order of their ids, so that an order never depends on how the index came to be. */
const isBetter = (one: Scored, other: Scored) =>
  one.score === other.score ? one.id < other.id : one.score > other.score

export class Best {
  readonly #heap: Scored[] = []

  constructor(private readonly most: number) {}

  /** What a score has to reach to be kept. */
  get threshold(): number {
    return this.#heap.length < this.most
      ? Number.NEGATIVE_INFINITY
      : (this.#heap[0]?.score ?? Number.POSITIVE_INFINITY)
  }

  offer(candidate: Scored): void {
    const heap = this.#heap
    if (heap.length < this.most) {
      this.#rise(heap.push(candidate) - 1)
      return
    }
    if (!heap[0] || !isBetter(candidate, heap[0])) return
    heap[0] = candidate
    this.#sink()
  }

  /** The best first. */
  sorted(): Scored[] {
    return [...this.#heap].sort((one, other) => (isBetter(one, other) ? -1 : 1))
  }

  #rise(from: number) {
    const heap = this.#heap
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1
      if (!isBetter(heap[parent] as Scored, heap[at] as Scored)) return
      this.#swap(parent, at)
      at = parent
    }
  }

  #sink() {
    const heap = this.#heap
    for (let at = 0; ; ) {
      let worst = at
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && isBetter(heap[worst] as Scored, heap[child] as Scored))
          worst = child
      if (worst === at) return
      this.#swap(at, worst)
      at = worst
    }
  }

  #swap(one: number, other: number) {
    const heap = this.#heap
    const kept = heap[one] as Scored
    heap[one] = heap[other] as Scored
    heap[other] = kept
  }
}
