// What a page says of itself: JSON-LD, Open Graph, meta tags, links. A pure function of its tree.
import type { Element, Root } from 'hast'
import { normaliseAddress } from '#shared/importing/address'
import type { Draft } from '#shared/importing/draft'
import { attribute, elementsIn, wordsOf } from './elements'
import { headlineOf, openingLines } from './headline'
import { structuredData } from './structured-data'

export type Metadata = Omit<Draft, 'title' | 'body'> & {
  title: string | null
  /** Against which the page's relative addresses are resolved; undefined where nothing says. */
  base: string | undefined
}

/** @param address where the page was found, where it came from an address */
export function metadataOf(page: Root, address: string | undefined): Metadata {
  const meta = new Map<string, string>()
  const scripts: string[] = []
  const headings: string[] = []
  const found: Partial<
    Record<'title' | 'canonical' | 'base' | 'lang' | 'time' | 'author', string>
  > = {}
  let article: Element | undefined
  for (const element of elementsIn(page)) read(element)

  function read(element: Element) {
    const once = (key: keyof typeof found, value: string | null) => {
      if (value !== null) found[key] ??= value
    }
    const itemProp = attribute(element, 'itemProp')
    switch (element.tagName) {
      case 'html':
        once('lang', attribute(element, 'lang'))
        break
      case 'article':
        article ??= element
        break
      case 'base':
        once('base', attribute(element, 'href'))
        break
      case 'title':
        once('title', wordsOf(element))
        break
      case 'h1':
        headings.push(wordsOf(element))
        break
      case 'link':
        if (attribute(element, 'rel')?.toLowerCase().split(' ').includes('canonical'))
          once('canonical', attribute(element, 'href'))
        break
      case 'script':
        if (/^application\/ld\+json/i.test(attribute(element, 'type') ?? ''))
          scripts.push(sourceOf(element))
        break
      case 'meta': {
        const content = attribute(element, 'content')?.replace(/\s+/g, ' ')
        const name = ['property', 'name', 'itemProp', 'httpEquiv']
          .map((key) => attribute(element, key)?.toLowerCase())
          .find((name) => name !== undefined)
        if (name && content && !meta.has(name)) meta.set(name, content)
        break
      }
      case 'time':
        if (itemProp === 'datePublished' || element.properties.pubDate !== undefined)
          once('time', attribute(element, 'dateTime'))
        break
      case 'a':
      case 'span':
        if (itemProp === 'author' || attribute(element, 'rel') === 'author')
          once('author', wordsOf(element).slice(0, 200))
        break
    }
  }

  const first = (...names: string[]) => names.map((name) => meta.get(name)).find(Boolean) ?? null
  const data = structuredData(scripts)
  const site = first('og:site_name') ?? data.publisher ?? first('application-name')
  const base = resolved(found.base, address) ?? address
  const modified =
    data.modified ??
    first('article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified')
  return {
    title: headlineOf({
      headlines: [data.headline, first('og:title'), first('twitter:title')],
      pageTitle: found.title ?? null,
      headings,
      opening: openingLines(page),
      site,
    }),
    byline: bylineOf([
      data.byline,
      first('author', 'article:author', 'og:article:author', 'parsely-author', 'dc.creator', 'byl'),
      found.author ?? null,
    ]),
    site: site ?? (address ? new URL(address).hostname.replace(/^www\./, '') : null),
    published:
      data.published ??
      first('article:published_time', 'og:article:published_time', 'datepublished') ??
      first('parsely-pub-date', 'dc.date', 'dcterms.created', 'date', 'pubdate') ??
      found.time ??
      (article ? dateAbove(article) : null),
    ...(modified ? { modified } : {}),
    language:
      languageTag(found.lang) ??
      languageTag(data.language) ??
      languageTag(first('og:locale')) ??
      languageTag(first('content-language')),
    canonicalAddress: canonical(resolved(found.canonical ?? first('og:url'), base), address),
    base,
  }
}

/** A paragraph of this length, in UTF-16 units, is no longer the head of an article. */
const shortestText = 100

/** The first date that an article names to machines before its text begins. */
function dateAbove(article: Element): string | null {
  for (const element of elementsIn(article)) {
    if (element.tagName === 'p' && wordsOf(element).length >= shortestText) return null
    const date = element.tagName === 'time' ? attribute(element, 'dateTime') : null
    // A time may also be a duration, or an hour.
    if (date && /^\d{4}-\d{2}-\d{2}/.test(date)) return date
  }
  return null
}

const sourceOf = (script: Element) =>
  script.children.map((child) => (child.type === 'text' ? child.value : '')).join('')

function resolved(href: string | null | undefined, base: string | undefined): string | undefined {
  if (!href || !URL.canParse(href, base)) return undefined
  const url = new URL(href, base)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
}

/** Some sites give their front page as the canonical address of every article: that would make all of them one. */
function canonical(address: string | undefined, page: string | undefined): string | null {
  if (!address) return null
  const isFront = (of: string) => new URL(of).pathname === '/' && new URL(of).search === ''
  return isFront(address) && !(page && isFront(page)) ? null : normaliseAddress(address)
}

/** Without “By”, and without what is only the address of a profile. */
export function bylineOf(candidates: readonly (string | null | undefined)[]): string | null {
  for (const candidate of candidates) {
    const name = candidate
      ?.replace(/\s+/g, ' ')
      .trim()
      .replace(/^by:?\s+/i, '')
    if (name && name.length <= 300 && !/^(?:https?:|www\.|@)/i.test(name)) return name
  }
  return null
}

function languageTag(value: string | null | undefined): string | null {
  try {
    return (value && Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0]) || null
  } catch {
    return null
  }
}
