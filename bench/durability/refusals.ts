// Refused calls: each call that a piece of work makes is refused once, with each code that a system may give, alone or with all
// that follow it. Then what was acknowledged has to be there and nothing else, people are told in a sentence, work goes on as
// soon as the disk takes it again, and nothing half written is left.
import { Failure } from '#shared/failure'
import { addArticle } from '../../main/library/records.fixture'
import type { OpenStore } from './crashes'
import type { Step, Store } from './script'
import { SimulatedDisk } from './simulated-disk'

const any = () => true
const writes = (call: string) => !reads.includes(call)
const reads = ['readFile', 'readdir', 'stat']

interface Code {
  /** Which calls the system may say it to. */
  may(call: string): boolean
  /** Whether it is tried with all calls that follow, too. */
  lasts: boolean
}

/** What the system says. */
const codes: Record<string, Code> = {
  ENOSPC: { may: writes, lasts: true },
  EROFS: { may: writes, lasts: true },
  EACCES: { may: any, lasts: false },
  EIO: { may: any, lasts: false },
  EMFILE: {
    may: (call) => ['open', 'readFile', 'readdir', 'copyFile', 'writeFile'].includes(call),
    lasts: false,
  },
  EPERM: { may: (call) => ['rename', 'link', 'unlink'].includes(call), lasts: true },
}

export interface Work {
  /** What is there before; nothing where left out. */
  before?: readonly Step[]
  /** What is done in the same opening, and is not refused. */
  prelude?: Step
  /** What is refused; opening where left out. */
  step?: Step
}

export interface RefusalReport {
  refusals: number
  /** What was wrong, each a line. */
  wrong: string[]
}

/** Refuses each call of a piece of work in turn, with each code. */
export async function refuseEach(open: OpenStore, work: Work): Promise<RefusalReport> {
  const from = await prepared(open, work.before)
  const { calls, after } = await run(open, from.copy(), work, null)
  const report: RefusalReport = { refusals: 0, wrong: [] }
  const tryAll = async (code: string, { may, lasts }: Code) => {
    for (const lasting of lasts ? [false, true] : [false])
      for (const [index, call] of calls.entries()) {
        if (!may(call)) continue
        report.refusals += 1
        const say = (what: string) =>
          report.wrong.push(
            `${code} at call ${index} (${call})${lasting ? ' and all that follow' : ''}: ${what}`,
          )
        try {
          await judge(open, work, from.copy(), { code, index, lasting }, after, say)
        } catch (error) {
          say(`work did not go on: ${error}`)
        }
      }
  }
  // At the same time: renaming is tried again after a while, and most of the time is waiting for that.
  await Promise.all(Object.entries(codes).map(([code, how]) => tryAll(code, how)))
  return report
}

async function judge(
  open: OpenStore,
  work: Work,
  disk: SimulatedDisk,
  refusal: Refusal,
  done: string,
  say: (what: string) => void,
): Promise<void> {
  const { before, error, ...found } = await run(open, disk, work, refusal)
  if (error && !isClear(error)) say(`no sentence for people: ${error}`)
  // What opens the store anew may have left none that can be used.
  const opens = !work.step || work.step.kind === 'reopen' || work.step.kind === 'restore'
  let store = found.store && !(error && opens) ? found.store : await open(disk)
  const after = await store.contents()
  const allowed = error ? (opens ? [before, done] : [before]) : [done]
  if (!allowed.includes(after))
    say(`${error ? 'refused' : 'done'}, but it holds ${after.slice(0, 200)}…`)
  if (error && work.step && after === before) {
    await store.act(work.step)
    if (timeless(await store.contents()) !== timeless(done))
      say('doing it again gave something else')
  }
  await store.act({ kind: 'commit', changes: [addArticle(999)] })
  const last = await store.contents()
  await store.close()
  store = await open(disk)
  if ((await store.contents()) !== last) say('what was done after that is not on disk')
  await store.close()
  const left = disk.filesLike(/\.tmp$|^\/disk\/library\/replacement/)
  if (left.length > 0) say(`left ${left.join()}`)
}

interface Refusal {
  code: string
  index: number
  lasting: boolean
}

interface Run {
  store: Store | null
  before: string
  after: string
  error: unknown
  calls: string[]
}

/** Does the work, with a refusal or without. */
async function run(
  open: OpenStore,
  disk: SimulatedDisk,
  { prelude, step }: Work,
  refusal: Refusal | null,
): Promise<Run> {
  const calls: string[] = []
  const count = (call: string) => {
    const index = calls.push(call) - 1
    if (!refusal || index < refusal.index || (index > refusal.index && !refusal.lasting)) return
    throw Object.assign(new Error(`${refusal.code}: refused`), { code: refusal.code })
  }
  const refusing = async <T>(work: () => Promise<T>) => {
    disk.around = (call, when) => when === 'before' && count(call)
    disk.reading = count
    try {
      return await work()
    } finally {
      disk.around = () => undefined
      disk.reading = () => undefined
    }
  }
  let store: Store | null = step ? await open(disk) : null
  if (store && prelude) await store.act(prelude)
  const before = (await store?.contents()) ?? ''
  let error: unknown = null
  try {
    if (store && step) await refusing(async () => store?.act(step))
    else store = await refusing(() => open(disk))
  } catch (thrown) {
    error = thrown
  }
  const after = error || !store ? '' : await store.contents()
  return { store, before, after, error, calls }
}

async function prepared(open: OpenStore, steps: readonly Step[] | undefined) {
  const disk = new SimulatedDisk()
  await disk.fs.mkdir('/disk/library')
  if (!steps) return disk
  const store = await open(disk)
  for (const step of steps) await store.act(step)
  await store.close()
  return disk
}

/** What is done a moment later tells another time. */
const timeless = (text: string) => text.replaceAll(/2026-05-03T[\d:.]+Z/g, '')

const isClear = (error: unknown) =>
  error instanceof Failure &&
  ['cannot-read', 'cannot-write', 'library-damaged'].includes(error.code)
