// Finds the clean headline among the many titles of a page: “Headline” and not “Headline | Politics | The Site”.
import { sameTitle } from '#shared/importing/title'

export interface Titles {
  /** As the page gives them to machines, most trusted first. */
  headlines: readonly (string | null)[]
  /** The `title` element. */
  pageTitle: string | null
  /** The `h1` elements. */
  headings: readonly string[]
  site: string | null
}

/** What sites put between a headline and their name. */
const separator = /\s+(?:[|·•»«›‹:/\\]|[-–—])\s+|\s*[|»_]\s*/

export function headlineOf({ headlines, pageTitle, headings, site }: Titles): string | null {
  const given = [...headlines, pageTitle].filter((title) => title !== null)
  const shown = headings.filter((heading) => heading !== '')
  // What readers see and machines are told is the headline, alone or with additions.
  const agreed = shown.find((heading) => given.some((title) => sameTitle(title, heading)))
  if (agreed) return agreed
  const part = shown.find((heading) =>
    given.some((title) => title.split(separator).length > 1 && begins(title, heading)),
  )
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
