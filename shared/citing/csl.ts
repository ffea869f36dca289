// A citation as CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), for programs that keep references.
import type { Citation } from './citation'
import { type Day, dayOf } from './day'
import { keyOf } from './key'
import { authorsOf } from './people'
import { remarkOf } from './source-line'
import type { CitationStyle } from './style'

export const csl: CitationStyle = {
  id: 'csl-json',
  name: 'CSL-JSON',
  mediaType: 'text/plain',
  render: (citation) => `${JSON.stringify([itemOf(citation)], null, 2)}\n`,
}

function itemOf(citation: Citation) {
  const { title, byline, site, published, retrieved, language, link, paragraph } = citation
  const authors = authorsOf(byline)
  return {
    id: keyOf(citation),
    type: link ? 'webpage' : 'document',
    title,
    ...(authors.length > 0 && { author: authors }),
    ...(site && { 'container-title': site }),
    ...(published && { issued: dateOf(published) }),
    accessed: dateOf(retrieved),
    ...(link && { URL: link }),
    ...(language && { language }),
    note: remarkOf(citation),
    // What the schema leaves to programs: all that it takes to check the words.
    custom: {
      quote: citation.quote,
      words: citation.words,
      speaker: citation.speaker,
      paragraph,
      'body-sha256': citation.body,
      start: citation.start,
      end: citation.end,
    },
  }
}

function dateOf(date: string) {
  const day = dayOf(date)
  return day ? { 'date-parts': [partsOf(day)] } : { raw: date }
}

function partsOf({ year, month, day }: Day): number[] {
  return [year, ...(month ? [month] : []), ...(month && day ? [day] : [])]
}
