// What the window's address says: which article is on the page, in which version, or compared with which. A reload, a link and
// the back button all find it again.

/** A body's hash names a version. */
export interface Comparing {
  from: string
  to: string
  /** Where to begin: a UTF-16 offset into the text of `from`; null for the first change. */
  at: number | null
}

export interface Address {
  article: string
  /** Null for the newest. */
  version: string | null
  /** The two versions that are compared, where that is what the window shows. */
  comparing: Comparing | null
}

const pattern =
  /^#\/article\/([0-9a-f-]+)(?:\/version\/([0-9a-f]{64})|\/changes\/([0-9a-f]{64})\/([0-9a-f]{64})(?:\/(\d{1,9}))?)?$/

/** Reads the fragment of an address; null where it names no article. */
export function readAddress(fragment: string): Address | null {
  const [, article, version, from, to, at] = pattern.exec(fragment) ?? []
  if (!article) return null
  const comparing = from && to ? { from, to, at: at ? Number(at) : null } : null
  return { article, version: version ?? null, comparing }
}

/** The fragment that names this. */
export function fragmentOf({ article, version, comparing }: Address): string {
  const { from, to, at } = comparing ?? {}
  if (from) return `#/article/${article}/changes/${from}/${to}${at === null ? '' : `/${at}`}`
  return `#/article/${article}${version ? `/version/${version}` : ''}`
}
