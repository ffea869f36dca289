// What the main thread of a page does from frame to frame, and which frames are dropped: read from Chromium's own trace. Times are
// thread time, in milliseconds, so that what else the machine does counts nothing but in the frames that are dropped for it.
import type { CDPSession } from '@playwright/test'

export interface Frames {
  /** Everything: scripts, style, layout, paint. */
  all: number
  /** The longest task. */
  task: number
  /** The most that was done between one paint and the next: what does not fit into 16.7 ms is late by a frame. */
  frame: number
  /** How many frames were painted. */
  painted: number
  /** How many frames Chromium says were due while something moved or was asked for, and were not shown or not whole. */
  dropped: number
  /** Everything that was done until the page said `performance.mark(NAME)`, by the name. */
  until: Record<string, number>
}

interface TraceEvent {
  name: string
  cat: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args: {
    name?: string
    frame_reporter?: { frame_sequence: number; state: string; affects_smoothness: boolean }
  }
}

/** Watches a page; the function that it gives ends that. */
export async function watchFrames(session: CDPSession): Promise<() => Promise<Frames>> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }) =>
    void events.push(...(value as unknown as TraceEvent[]))
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'disabled-by-default-devtools.timeline',
        'disabled-by-default-devtools.timeline.frame',
        'blink.user_timing',
      ],
    },
  })
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await complete
    session.off('Tracing.dataCollected', collect)
    return framesOf(events)
  }
}

function framesOf(events: readonly TraceEvent[]): Frames {
  const thread = busiestThread(events)
  const own = events
    .filter((event) => threadOf(event) === thread)
    .sort((one, other) => one.ts - other.ts)
  const tasks = own.filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
  const times = tasks.map(({ tdur = 0 }) => tdur / 1000)
  const paints = own.filter(({ name }) => name === 'Commit').map(({ ts }) => ts)

  let frame = 0
  let inFrame = 0
  let next = 0
  for (const [index, { ts, dur = 0 }] of tasks.entries()) {
    inFrame += times[index] as number
    frame = Math.max(frame, inFrame)
    // The task in which the page is painted ends the frame.
    while (next < paints.length && (paints[next] as number) <= ts + dur) {
      next++
      inFrame = 0
    }
  }
  const marks = own.filter(({ cat }) => cat.includes('blink.user_timing'))
  return {
    all: sum(times),
    task: Math.max(0, ...times),
    frame,
    painted: paints.length,
    dropped: droppedIn(events),
    until: Object.fromEntries(
      marks.map(({ name, ts }) => [name, sum(times.filter((_, at) => (tasks[at]?.ts ?? 0) <= ts))]),
    ),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`

/** The main thread of the page that did most: others of the browser lie still meanwhile. */
function busiestThread(events: readonly TraceEvent[]): string | undefined {
  const mains = new Map<string, number>()
  for (const event of events)
    if (event.name === 'thread_name' && event.args.name === 'CrRendererMain')
      mains.set(threadOf(event), 0)
  for (const event of events) {
    const before = mains.get(threadOf(event))
    if (before !== undefined) mains.set(threadOf(event), before + (event.tdur ?? 0))
  }
  return [...mains].sort(([, one], [, other]) => other - one)[0]?.[0]
}

function droppedIn(events: readonly TraceEvent[]): number {
  const late = ['STATE_DROPPED', 'STATE_PRESENTED_PARTIAL']
  const dropped = new Set<number>()
  for (const { args } of events) {
    const report = args.frame_reporter
    if (report?.affects_smoothness && late.includes(report.state))
      dropped.add(report.frame_sequence)
  }
  return dropped.size
}
