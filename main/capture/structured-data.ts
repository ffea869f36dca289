// What a page says of its article in JSON-LD (https://schema.org/Article).
import { parseHtml } from '#shared/importing/parse-html'
import { wordsOf } from './elements'

export interface StructuredData {
  headline: string | null
  byline: string | null
  publisher: string | null
  published: string | null
  modified: string | null
  language: string | null
}

type Thing = Readonly<Record<string, unknown>>

const articleType =
  /(?:Article|BlogPosting|SocialMediaPosting|DiscussionForumPosting|Report|Review|CreativeWork|WebPage)$/

/** Reads the first article of the scripts' texts; a web page only where there is no article. What is no JSON says nothing. */
export function structuredData(scripts: readonly string[]): StructuredData {
  const things = scripts.flatMap(thingsIn)
  const typed = things.filter((thing) => typesOf(thing).some((type) => articleType.test(type)))
  const thing =
    typed.find((thing) => !typesOf(thing).some((type) => /WebPage|CreativeWork/.test(type))) ??
    typed[0] ??
    {}
  return {
    headline: words(thing.headline) ?? words(thing.name),
    byline: names(thing.author ?? thing.creator, things),
    publisher: names(thing.publisher ?? thing.sourceOrganization, things),
    published: words(thing.datePublished) ?? words(thing.dateCreated),
    modified: words(thing.dateModified),
    language: words(thing.inLanguage),
  }
}

/** All objects with a type, wherever they lie: in arrays, in a graph, as the main thing of a page. */
function thingsIn(script: string): Thing[] {
  const things: Thing[] = []
  const open: unknown[] = [parsed(script)]
  for (let next = open.shift(); next !== undefined && things.length < 1_000; next = open.shift()) {
    if (Array.isArray(next)) open.push(...next)
    else if (isThing(next)) {
      things.push(next)
      open.push(next['@graph'] ?? [], next.mainEntity ?? [], next.mainEntityOfPage ?? [])
    }
  }
  return things
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(
      script.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, ''),
    )
  } catch {
    return null
  }
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const typesOf = (thing: Thing) => [thing['@type']].flat().filter((type) => typeof type === 'string')

/** A name, an object with one, a reference to such an object, or a list of these. */
function names(value: unknown, things: readonly Thing[]): string | null {
  const all = [value].flat().map((one) => {
    if (!isThing(one)) return words(one)
    const id = one['@id']
    const referred =
      one.name === undefined && things.find((thing) => thing['@id'] === id && thing.name)
    return words((referred || one).name)
  })
  const known = all.filter((name) => name !== null && !/^https?:/i.test(name))
  return [...new Set(known)].join(', ') || null
}

/** Many pages write entities and tags into their JSON, where HTML does not read them. */
function words(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2_000) return null
  const text = /[&<]/.test(value) ? wordsOf(parseHtml(value)) : value
  return text.replace(/\s+/g, ' ').trim() || null
}
