// How many marks wait for a decision in the whole library, and in which articles: what the shelf shows of them.
import { create } from 'zustand'
import type { Output } from '#shared/contract'
import { call } from '../host'
import { onHostEvent } from '../state/library'

type Counts = Pick<Output<'review.list'>, 'total' | 'articles' | 'unchecked'>

export const useWaiting = create<Counts>(() => ({ total: 0, articles: [], unchecked: 0 }))

/** A pause in what changes after which it is counted anew, in milliseconds. */
const pause = 300

let counting: Promise<void> | null = null
let again = false

/** Counts, as many calls as it takes; what changes meanwhile is counted after it. */
function count(): Promise<void> {
  again = counting !== null
  counting ??= look().finally(() => {
    counting = null
    if (again) void count()
  })
  return counting
}

async function look() {
  try {
    for (let unchecked = 1; unchecked > 0; ) {
      const { total, articles, ...rest } = await call('review.list', { limit: 0 })
      unchecked = rest.unchecked
      // The host has more to do than that.
      if (unchecked > 0) await new Promise((resolve) => setTimeout(resolve, pause))
      useWaiting.setState({ total, articles, unchecked })
    }
  } catch {
    // What can't be counted now is counted at the next change; opening the list says what is wrong.
  }
}

/** Counts now, and whenever an article with several texts changes; gives the function that stops it. */
export function followWaiting(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  void count()
  const stop = onHostEvent((event) => {
    if (event.name === 'library.replaced') void count()
    if (event.name !== 'library.changed') return
    const known = new Set(useWaiting.getState().articles.map(({ article }) => article))
    const concerned = event.value.articles.some(
      ({ id, versions }) => versions.length > 1 || known.has(id),
    )
    if (!concerned && event.value.purged.length === 0) return
    clearTimeout(timer)
    timer = setTimeout(() => void count(), pause)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
