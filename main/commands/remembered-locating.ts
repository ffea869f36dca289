// Locating is remembered: the anchors of an article are the same after nearly every change of its annotations (a note that is
// typed, a label, a mark made in the very text that is read), and then so are their places.
import type { Located, TextAnchor } from '#shared/model/anchor'
import type { Locate } from '#shared/reviewing/standing'
import { locateAside } from '../locating/locate-aside'

/** Anchors whose places are remembered: those of the versions that a reader moves between. */
const most = 100_000

/** Locates in a text that `key` names, from anchors of one other text; again only where an anchor is another one than last time. */
export type LocateIn = (key: string) => Locate

interface Remembered {
  anchors: readonly TextAnchor[]
  found: Located[] | Promise<Located[]>
}

export function rememberLocating(find: Locate = locateAside, limit = most): LocateIn {
  /** The newest last. */
  const known = new Map<string, Remembered>()

  function forgetOldest() {
    let count = 0
    for (const { anchors } of known.values()) count += anchors.length
    for (const [oldest, { anchors }] of known) {
      if (count <= limit || known.size === 1) break
      count -= anchors.length
      known.delete(oldest)
    }
  }

  return (key) => (text, anchors) => {
    const before = known.get(key)
    const found = before && areSame(before.anchors, anchors) ? before.found : find(text, anchors)
    const remembered = { anchors, found }
    known.delete(key)
    known.set(key, remembered)
    forgetOldest()
    // What could not be found out is asked for again.
    if (found instanceof Promise)
      found.catch(() => known.get(key) === remembered && known.delete(key))
    return found
  }
}

function areSame(one: readonly TextAnchor[], other: readonly TextAnchor[]): boolean {
  return (
    one.length === other.length &&
    one.every((anchor, index) => isSame(anchor, other[index] as TextAnchor))
  )
}

/** Most are the very same object. */
const isSame = (one: TextAnchor, other: TextAnchor) =>
  one === other || JSON.stringify(one) === JSON.stringify(other)
