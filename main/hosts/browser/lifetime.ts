// How long the browser host lives without a window: it has no icon to quit it by, so it ends after its last window.

export interface Patience {
  /** Milliseconds until the first window must have come. */
  first: number
  /** Milliseconds from the last sign of a window; a reload takes a moment. */
  last: number
}

/** Calls `end` once, when no window came in time or the last one has gone. */
export class Lifetime {
  #windows = 0
  #patience: number
  #timer: NodeJS.Timeout | undefined

  constructor(
    private readonly patience: Patience,
    private readonly end: () => void,
  ) {
    this.#patience = patience.first
    this.sign()
  }

  windows(open: number) {
    this.#windows = open
    this.#patience = this.patience.last
    this.sign()
  }

  /** Something was asked for: a window that is just loading has no stream yet. */
  sign() {
    clearTimeout(this.#timer)
    if (this.#windows === 0 && Number.isFinite(this.#patience)) {
      this.#timer = setTimeout(this.end, this.#patience)
    }
  }

  stop() {
    clearTimeout(this.#timer)
    this.#patience = Number.POSITIVE_INFINITY
  }
}
