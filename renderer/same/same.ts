// Which quotations of the text on the page other articles give too: asked for when the panel shows, and anew when articles come,
// change or go.
import { create } from 'zustand'
import type { SameQuotation } from '#shared/contract'
import { call } from '../host'
import { onHostEvent } from '../state/library'
import { useOpenArticle } from '../state/open-article'

/** How many articles are read, of how many. */
export interface Progress {
  done: number
  total: number
}

interface Same {
  status: 'none' | 'reading' | 'ready' | 'failed'
  /** Of which text: the hash of its body. */
  version: string | null
  quotations: ReadonlyMap<string, SameQuotation>
  /** While the library is read. */
  progress: Progress | null
  /** The keys of those that are unfolded. */
  unfolded: ReadonlySet<string>
}

const none: Same = {
  status: 'none',
  version: null,
  quotations: new Map(),
  progress: null,
  unfolded: new Set(),
}

export const useSame = create<Same>(() => none)

/** From the first mark to the last, as `extentOf` gives it. */
export const keyOfRange = ({ start, end }: { start: number; end: number }) => `${start}-${end}`

export function toggle(key: string) {
  useSame.setState(({ unfolded }) => {
    const next = new Set(unfolded)
    if (!next.delete(key)) next.add(key)
    return { unfolded: next }
  })
}

/** Counts what was asked for, so that an answer that comes late takes no other's place. */
let asked = 0

/** Asks what other articles give of the text on the page; nothing is known of older versions. Never rejects. */
export async function readSame() {
  const { article } = useOpenArticle.getState()
  asked += 1
  const own = asked
  if (!article || article.isOlder) return useSame.setState(none)
  const { id, version } = article
  const isKnown = useSame.getState().version === version
  useSame.setState({ ...(isKnown ? {} : none), version, status: 'reading' })
  try {
    const { quotations } = await call('quotation.same', { article: id })
    if (own !== asked) return
    useSame.setState({
      status: 'ready',
      progress: null,
      quotations: new Map(quotations.map((each) => [keyOfRange(each), each])),
    })
  } catch {
    if (own === asked) useSame.setState({ ...none, version, status: 'failed' })
  }
}

/** Follows the host while the panel shows. Gives the function that ends it. */
export function followSame(): () => void {
  void readSame()
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = onHostEvent((event) => {
    if (event.name === 'gathering.progress') {
      const { done, total } = event.value
      return useSame.setState({ progress: done < total ? { done, total } : null })
    }
    if (event.name !== 'library.changed') return
    const { articles, purged } = event.value
    const open = useOpenArticle.getState().article?.id
    if (purged.length === 0 && !articles.some(({ id }) => id !== open)) return
    clearTimeout(timer)
    timer = setTimeout(() => void readSame(), calm)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** Milliseconds without a change after which one asks anew: articles come in by the hundred. */
const calm = 300
