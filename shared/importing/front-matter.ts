// What the head of a Markdown file says of it: YAML between two lines of three hyphens.
import { parse } from 'yaml'

export interface Matter {
  title: string | null
  byline: string | null
  site: string | null
  address: string | null
  language: string | null
  published: string | null
}

const fence = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** Separates front matter from the text. What isn't a YAML mapping stays in the text: it may be a rule and a paragraph. */
export function frontMatterOf(source: string): { matter: Matter; text: string } {
  const match = fence.exec(source)
  const fields = match ? mappingOf(match[1] ?? '') : null
  return {
    matter: {
      title: words(fields?.title),
      byline: names(fields?.byline ?? fields?.author ?? fields?.authors),
      site: words(fields?.site ?? fields?.publication ?? fields?.publisher),
      address: address(fields?.url ?? fields?.canonical ?? fields?.source ?? fields?.link),
      language: language(fields?.lang ?? fields?.language),
      published: words(fields?.date ?? fields?.published),
    },
    text: match && fields ? source.slice(match[0].length) : source,
  }
}

/** Keys in lower case; null where the text is no mapping. */
function mappingOf(text: string): Record<string, unknown> | null {
  try {
    // The core schema leaves dates as they are written; aliases could multiply a small text without end.
    const value: unknown = parse(text, { schema: 'core', maxAliasCount: 0 })
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    return Object.fromEntries(
      Object.entries(value).map(([key, value]) => [key.toLowerCase(), value]),
    )
  } catch {
    return null
  }
}

function words(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  return String(value).replace(/\s+/g, ' ').trim() || null
}

/** A name, `{name}`, or a list of either. */
function names(value: unknown): string | null {
  const all = [value].flat().map((one) => {
    const named = typeof one === 'object' && one !== null && 'name' in one ? one.name : one
    return words(named)
  })
  return all.filter((name) => name !== null).join(', ') || null
}

function address(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null
  const url = new URL(value)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}

function language(value: unknown): string | null {
  return typeof value === 'string' && /^[a-z]{2,3}(-[\w-]+)?$/i.test(value) ? value : null
}
