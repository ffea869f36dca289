// Finds anchors in a text: a few in a short one at once, others in a worker thread, so that nothing else has to wait.
import { locate } from '#shared/anchoring/index'
import type { Located, TextAnchor } from '#shared/model/anchor'
import { builtWorker } from '../threads/built-worker'
import { type RemoteThread, startThread } from '../threads/remote'
import { Locator } from './locator'

/** Milliseconds, about: for reading a UTF-16 unit of the text, and for an anchor whose words are not where they were. */
const perUnit = 1 / 50_000
const perAnchor = 0.1
/** Milliseconds of work that may be done at once: half a frame, on a slow machine a whole one. */
const short = 8

/** Anchors, or results, in one message. */
const piece = 500

/** As `locate` does; each piece of the messages takes about a millisecond of this thread. */
export async function locateAside(
  text: string,
  anchors: readonly TextAnchor[],
  start = startLocator,
): Promise<Located[]> {
  if (text.length * perUnit + anchors.length * perAnchor <= short) return locate(text, anchors)
  const { remote, end } = start(text)
  try {
    for (let at = 0; at < anchors.length; at += piece)
      await remote.put(anchors.slice(at, at + piece))
    await remote.locate()
    const found: Located[] = []
    for (let at = 0; at < anchors.length; at += piece)
      for (const located of await remote.found(at, at + piece)) found.push(located)
    return found
  } finally {
    await end()
  }
}

export const startLocator = (
  text: string,
  worker = builtWorker('locate-worker'),
): RemoteThread<Locator> =>
  startThread(
    { worker, make: (given: string) => new Locator(given), methods: ['put', 'locate', 'found'] },
    text,
  )
