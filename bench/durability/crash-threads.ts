// Scripts with crashes on all processors: a thread runs one after the other, as long as it is given one.
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { type CrashReport, crashScript, noCrashes, together } from './crashes'
import { openLowdb } from './lowdb-on-disk'
import { openPullquote } from './pullquote-on-disk'

const stores = { Pullquote: openPullquote, lowdb: openLowdb }
export type StoreName = keyof typeof stores

/** At least so many crashes of a store. `program` is the file that calls `runCrashThread` where it is a thread. */
export async function crashInThreads(
  program: string,
  store: StoreName,
  most: number,
): Promise<CrashReport> {
  let report = noCrashes
  let seed = 0
  const thread = async () => {
    const worker = new Worker(program, { workerData: store })
    while (report.crashes < most) {
      seed += 1
      worker.postMessage(seed)
      const [of] = (await once(worker, 'message')) as [CrashReport]
      report = together(report, of)
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: availableParallelism() }, thread))
  return report
}

/** What such a thread does. */
export function runCrashThread(): void {
  const open = stores[workerData as StoreName]
  parentPort?.on('message', async (seed: number) => {
    const most = Number.POSITIVE_INFINITY
    parentPort?.postMessage(await crashScript(open, { seed, most }))
  })
}
