// Locating is remembered: the anchors of an article are the same after nearly every change of its annotations (a note that is
// typed, a label, a mark made in the very text that is read), and then so are their places.
import { locate } from '#shared/anchoring/locate'
import type { Located, TextAnchor } from '#shared/model/anchor'
import type { Locate } from '#shared/reviewing/standing'

/** Results that are remembered: those of the versions that a reader moves between. */
const most = 64

/** Locates in a text that `key` names, from anchors of one other text; again only where an anchor is another one than last time. */
export type LocateIn = (key: string) => Locate

export function rememberLocating(find: Locate = locate): LocateIn {
  const known = new Map<string, { anchors: readonly TextAnchor[]; found: Located[] }>()
  return (key) => (text, anchors) => {
    const before = known.get(key)
    const found = before && areSame(before.anchors, anchors) ? before.found : find(text, anchors)
    known.delete(key)
    known.set(key, { anchors, found })
    for (const oldest of known.keys()) {
      if (known.size <= most) break
      known.delete(oldest)
    }
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
