// The way to the comparison of two versions, from wherever in the window.

import { fragmentOf } from '../state/address'
import { useLibrary } from '../state/library'

export interface Changes {
  /** The hash of the body of the older version; the one before `to` where left out. */
  from?: string
  /** The newest where left out. */
  to?: string
  /** Begins at this UTF-16 offset of the text of `from`, such as where a passage stood; at the first change where left out. */
  at?: number
}

/** Shows what became of one version of an article in another. Does nothing where there is only one. */
export function showChanges(article: string, { from, to, at }: Changes = {}) {
  const versions = useLibrary.getState().articles.get(article)?.versions ?? []
  const bodies = versions.map(({ body }) => body)
  const end = to === undefined ? bodies.length - 1 : bodies.lastIndexOf(to)
  const newer = bodies[end]
  const older = from ?? bodies[end - 1]
  if (!older || !newer) return
  const comparing = { from: older, to: newer, at: at ?? null }
  window.location.hash = fragmentOf({ article, version: null, comparing })
}
