// Finds the clean headline among the many titles of a page: “Headline” and not “Headline | Politics | The Site”.
import type { Element, Nodes, Root } from 'hast'
import { dropped } from '#shared/body/elements'
import { sameTitle } from '#shared/importing/title'
import { wordsOf } from './elements'

export interface Titles {
  /** As the page gives them to machines, most trusted first. */
  headlines: readonly (string | null)[]
  /** The `title` element. */
  pageTitle: string | null
  /** The `h1` elements. */
  headings: readonly string[]
  /** The first lines outside of menus and links: one of them may be a headline that is marked up as none. */
  opening: readonly string[]
  site: string | null
}

/** What sites put between a headline and their name. */
const separator = /\s+(?:[|·•»«›‹:/\\]|[-–—])\s+|\s*[|»_]\s*/

export function headlineOf({
  headlines,
  pageTitle,
  headings,
  opening,
  site,
}: Titles): string | null {
  const given = [...headlines, pageTitle].filter((title) => title !== null)
  const shown = headings.filter((heading) => heading !== '')
  // What readers see and machines are told is the headline, alone or with additions.
  const agreed = shown.find((heading) => given.some((title) => sameTitle(title, heading)))
  if (agreed) return agreed
  const isPart = (line: string) =>
    given.some((title) => title.split(separator).length > 1 && begins(title, line))
  // A section's name may be the beginning of a title too, but a shorter one.
  const longest = opening.filter(isPart).sort((a, b) => b.length - a.length)[0]
  const part = shown.find(isPart) ?? longest
  if (part) return part
  const best = given[0] ?? (shown.length === 1 ? shown[0] : undefined)
  return best === undefined ? null : withoutSite(best, site)
}

/** Whether a title is a heading and something after a separator. */
function begins(title: string, heading: string): boolean {
  const rest = title.slice(heading.length)
  return sameTitle(title.slice(0, heading.length), heading) && /^\s*[|·•»›:/\\–—_-]\s*\S/.test(rest)
}

/** Takes the site's name from the end or the beginning. Other parts stay: they may belong to the headline. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(separator)
  if (parts.length < 2 || !site) return title
  const last = parts.at(-1) ?? ''
  if (sameTitle(last, site)) {
    const rest = title.slice(0, title.lastIndexOf(last))
    return rest.replace(/\s*[|·•»›:/\\–—_-]\s*$/, '')
  }
  const first = parts[0] ?? ''
  if (!sameTitle(first, site)) return title
  return title.slice(title.indexOf(first) + first.length).replace(/^\s*[|·•»›:/\\–—_-]\s*/, '')
}

/** So many lines from the beginning may hold the headline. */
const mostLines = 50
const longestLine = 300
/** What these hold is no headline of this page. */
const aside: ReadonlySet<string> = new Set(['a', 'nav', 'ul', 'ol', 'footer', 'aside'])

/** The first elements of a page that hold a line of text and no other element. */
export function openingLines(page: Root): string[] {
  const found: string[] = []
  const open: (Root | Element)[] = [page]
  for (let next = open.pop(); next && found.length < mostLines; next = open.pop()) {
    const children: readonly Nodes[] = next.children
    const inner = children.filter((child) => child.type === 'element')
    for (const child of inner.reverse())
      if (!aside.has(child.tagName) && !dropped.has(child.tagName)) open.push(child)
    const line = inner.length === 0 ? wordsOf(next) : ''
    if (line !== '' && line.length <= longestLine) found.push(line)
  }
  return found
}
