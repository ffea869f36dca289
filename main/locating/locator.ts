// Finds anchors in a text, given and told in pieces: no message between threads is so long that reading it holds anything up.
import { locate } from '#shared/anchoring/index'
import type { Located, TextAnchor } from '#shared/model/anchor'

export class Locator {
  readonly #anchors: TextAnchor[] = []
  #found: Located[] = []

  constructor(private readonly text: string) {}

  put(anchors: readonly TextAnchor[]) {
    for (const anchor of anchors) this.#anchors.push(anchor)
  }

  /** Finds all that were put. */
  locate() {
    this.#found = locate(this.text, this.#anchors)
  }

  /** Some of what was found, by the indices of the anchors, half-open. */
  found(start: number, end: number): Located[] {
    return this.#found.slice(start, end)
  }

  /** Nothing is held open. */
  close() {}
}
