// When changes go on into the documents: as soon as it is quiet, and now and then where it never is.

/** Milliseconds after which changes are folded even if there is no quiet. */
const longestUnfolded = 5_000

export class FoldSchedule {
  #timer: NodeJS.Timeout | null = null
  #unfoldedSince: number | null = null
  #folding: Promise<void> | null = null

  /** `quiet` is in milliseconds. */
  constructor(
    private readonly fold: () => Promise<void>,
    private readonly quiet: number,
  ) {}

  /** Folds when it is quiet. The journal holds everything: nobody needs to wait for this, and it may fail. */
  soon(): void {
    const now = performance.now()
    this.#unfoldedSince ??= now
    const left = this.#unfoldedSince + Math.max(longestUnfolded, this.quiet) - now
    this.stop()
    this.#timer = setTimeout(
      () => void this.now().catch(() => undefined),
      Math.max(0, Math.min(this.quiet, left)),
    )
    this.#timer.unref()
  }

  /** Folds after what is being folded. Throws what folding throws. */
  async now(): Promise<void> {
    const before = this.#folding
    const folding = (async () => {
      await before?.catch(() => undefined)
      this.#unfoldedSince = null
      await this.fold()
    })()
    this.#folding = folding
    await folding
  }

  /** Folds no more by itself. */
  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }
}
