// The one who writes a library: changes become operations, are in the journal on disk before they are acknowledged, and go on
// into the documents later.
import { join } from 'node:path'
import { Failure } from '#shared/failure'
import { later } from '#shared/model/clock'
import type { Steps } from '#shared/model/history'
import type { Change, Operation } from '#shared/model/operation'
import type { Settings, SettingsEdit } from '#shared/model/settings'
import { Draft, recordIn } from '#shared/model/state'
import { adopt } from './adopt'
import { annotatedBy, asItIs, newestStep, plan, type Standing, without } from './commits'
import { format } from './durable-adapter'
import type { FileSystem } from './file-system'
import { FoldSchedule } from './fold-schedule'
import { fold } from './folding'
import { Journal } from './journal'
import type { CommitOptions } from './library'
import type { Opening } from './opening'
import { Turns } from './turns'

export interface WriterOptions {
  folder: string
  fs: FileSystem
  /** The time now, ISO 8601 in UTC. */
  now(): string
  newId(): string
  /** Milliseconds of quiet after which changes go on into the documents; 400 where left out. */
  foldAfter?: number
  /** See `LibraryOptions`. */
  journalLength?: number
  /** Called with what is on disk, commit by commit, before it is acknowledged. */
  tell(operations: readonly Operation[]): void
}

/** A change that waits for its turn. */
interface Job {
  changes: readonly Change[]
  options: CommitOptions
  resolve(): void
  reject(error: unknown): void
}

/** Commits that may share one syncing of the disk. */
const mostTogether = 256

export class Writer {
  #standing: Standing
  #foldedSteps: Steps | null
  readonly #jobs: Job[] = []
  #working = false
  /** What changes the journal or the settings. */
  readonly #turns = new Turns()
  readonly #folding: FoldSchedule

  private constructor(
    private readonly opening: Opening,
    private readonly journal: Journal,
    private readonly options: WriterOptions,
  ) {
    const { folded, clock, steps, stepsOnDisk } = opening
    this.#standing = { sequence: folded[journal.device]?.sequence ?? 0, clock, steps }
    this.#foldedSteps = stepsOnDisk
    this.#folding = new FoldSchedule(() => this.#fold(), options.foldAfter ?? 400)
  }

  /** Begins to write a library of which everything is read. Throws `cannot-write`. */
  static async open(opening: Opening, options: WriterOptions): Promise<Writer> {
    if (opening.isNew) await beginLibrary(opening, options)
    const { settings, settingsOnDisk, documents } = opening
    if (!settingsOnDisk) await documents.writeSettings({ format, settings })
    const writer = new Writer(opening, await openJournal(opening, options), options)
    if (opening.adopts) {
      await adopt(opening.records, opening.atHand, (changes) => writer.#note(changes))
      await writer.#folding.now()
    }
    writer.#foldSoon()
    return writer
  }

  get steps(): Steps {
    return this.#standing.steps
  }

  /** See `Library.commit`. */
  commit(changes: readonly Change[], options: CommitOptions): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#jobs.push({ changes, options, resolve, reject })
      if (this.#working) return
      this.#working = true
      void this.#turns.next(() => this.#work())
    })
  }

  /** See `Library.undo` and `redo`. */
  step(kind: 'undo' | 'redo'): Promise<string> {
    return this.#turns.next(async () => {
      const making = this.#making()
      let standing = this.#standing
      for (let passed = 0; ; passed += 1) {
        const step = newestStep(standing, kind, making.at)
        if (!step) throw new Failure(`nothing-to-${kind}`, `There is nothing to ${kind}.`)
        // The annotations of an article that is missing stay as they are until it is back.
        const changes = step.changes.filter((change) => !this.#isOfMissing(change))
        const done = await this.opening.atHand.use(annotatedBy(changes), async () => {
          const draft = new Draft(this.opening.records.state)
          const planned = plan(draft, changes, { kind, passed }, this.#standing, making)
          if (planned.operations.length === 0) return false
          await this.#save(planned.operations, draft, planned.standing)
          this.options.tell(planned.operations)
          return true
        })
        if (done) return step.summary
        standing = without(standing, kind)
      }
    })
  }

  /** See `Library.editSettings`. */
  editSettings(fields: SettingsEdit): Promise<Settings> {
    return this.#turns.next(async () => {
      const given = Object.entries(fields).filter(([, value]) => value !== undefined)
      const settings = { ...this.opening.settings, ...Object.fromEntries(given) }
      await this.opening.documents.writeSettings({ format, settings })
      this.opening.settings = settings
      return settings
    })
  }

  /** See `Library.catchUp`. */
  catchUp(): Promise<void> {
    return this.#turns.next(async () => {
      const { opening, journal, options } = this
      await opening.catchUp(journal.device, (operations) => options.tell(operations))
      this.#standing = { ...this.#standing, clock: later(this.#standing.clock, opening.clock) }
      this.#foldSoon()
    })
  }

  /** See `Library.fold`. */
  async fold(): Promise<void> {
    await this.#turns.done()
    await this.#folding.now()
  }

  /** Waits for what is being written. What does not go into the documents now is in the journal all the same. */
  async close(): Promise<void> {
    this.#folding.stop()
    await this.fold().catch(() => undefined)
    this.#folding.stop()
    await this.journal.close().catch(() => undefined)
  }

  /** Takes everything that waits, as long as something does: what comes together shares one syncing of the disk. */
  async #work(): Promise<void> {
    while (this.#jobs.length > 0) {
      const jobs = this.#jobs.splice(0, mostTogether)
      await this.#commitTogether(jobs).catch((error) => {
        for (const job of jobs) job.reject(error)
      })
    }
    this.#working = false
  }

  async #commitTogether(jobs: readonly Job[]): Promise<void> {
    const articles = annotatedBy(jobs.flatMap(({ changes }) => changes))
    await this.opening.atHand.use(articles, async () => {
      const draft = new Draft(this.opening.records.state)
      let standing = this.#standing
      const done: { job: Job; operations: Operation[] }[] = []
      for (const job of jobs)
        try {
          const { undoable = true, coalesce = null } = job.options
          const step = undoable ? ({ kind: 'do', coalesce } as const) : null
          const planned = plan(draft, job.changes, step, standing, this.#making())
          standing = planned.standing
          done.push({ job, operations: planned.operations })
        } catch (error) {
          job.reject(error)
        }
      await this.#save(
        done.flatMap(({ operations }) => operations),
        draft,
        standing,
      )
      for (const { job, operations } of done) {
        if (operations.length > 0) this.options.tell(operations)
        job.resolve()
      }
    })
  }

  /** Writes changes into the journal that the records show already. */
  async #note(changes: readonly Change[]): Promise<void> {
    await this.opening.atHand.use(annotatedBy(changes), async () => {
      const draft = new Draft(this.opening.records.state)
      const planned = plan(draft, changes, null, this.#standing, this.#making(), asItIs)
      await this.#save(planned.operations, draft, planned.standing)
    })
  }

  /** Makes operations durable, and only then lets anybody see what they made of the records. */
  async #save(operations: readonly Operation[], draft: Draft, standing: Standing): Promise<void> {
    if (operations.length === 0) return
    const { journal, opening } = this
    await journal.append(operations)
    draft.settle()
    opening.records.settled(draft.touched)
    this.#standing = standing
    opening.folded[journal.device] = { sequence: standing.sequence, ...journal.end }
    this.#foldSoon()
  }

  #making = () => ({
    device: this.journal.device,
    at: this.options.now(),
    newId: this.options.newId,
  })

  #isOfMissing({ record }: Change): boolean {
    if (record.type !== 'annotation') return false
    const article = 'value' in record ? record.value.article : record.article
    return !recordIn(this.opening.records.state.articles, article)
  }

  #foldSoon() {
    const { chunks, annotations, head } = this.opening.records.unfolded
    const steps = this.#standing.steps !== this.#foldedSteps
    if (chunks.size > 0 || annotations.size > 0 || head || steps) this.#folding.soon()
  }

  async #fold(): Promise<void> {
    const { folded, documents, records, settings } = this.opening
    const { clock, steps } = this.#standing
    const { device } = this.journal
    const changed = steps === this.#foldedSteps ? null : steps
    const heads = { device, clock, folded: { ...folded }, steps: changed, settings }
    await fold(records, documents, heads)
    this.#foldedSteps = steps
    await this.#turns.next(() => this.#rotate())
  }

  async #rotate(): Promise<void> {
    const rotated = await this.journal.rotate(this.#standing.sequence + 1)
    if (rotated) await this.journal.compress()
  }
}

/** Writes the head of a new library, before its journal: a journal without one tells of a library that was lost. */
async function beginLibrary(opening: Opening, { newId }: WriterOptions): Promise<void> {
  const device = newId()
  const { records, documents, clock, steps, settings } = opening
  await fold(records, documents, { device, clock, folded: {}, steps, settings })
  opening.own = device
}

/** Goes on in the journal that was begun in this place, or begins one. */
async function openJournal(opening: Opening, options: WriterOptions): Promise<Journal> {
  const { folded, own, place, read } = opening
  const { fs, folder, newId, journalLength } = options
  const device = own ?? newId()
  const sequence = folded[device]?.sequence ?? 0
  const file = { fs, folder: join(folder, 'journal'), device, place, fullLength: journalLength }
  const active = read.get(device)?.active
  const journal = active
    ? Journal.goOn(file, active.end, active.bytes.length > active.end.offset)
    : await Journal.begin(file, sequence + 1)
  opening.own = device
  folded[device] = { sequence, ...journal.end }
  return journal
}
