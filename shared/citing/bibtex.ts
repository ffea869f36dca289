// A citation as BibTeX. `@misc` with the fields of BibLaTeX beside those of BibTeX: each takes its own and passes over the rest.
import { dayOf, isoOf } from './day'
import { keyOf } from './key'
import { type Author, authorsOf } from './people'
import { remarkOf } from './source-line'
import type { CitationStyle } from './style'

export const bibtex: CitationStyle = {
  id: 'bibtex',
  name: 'BibTeX',
  mediaType: 'text/plain',
  render: (citation) => {
    const { title, byline, site, published, retrieved, language, link } = citation
    const issued = dayOf(published)
    const accessed = dayOf(retrieved)
    const fields: [name: string, value: string | null][] = [
      ['author', authorsOf(byline).map(nameOf).join(' and ')],
      // The inner braces keep the capitals.
      ['title', `{${forTex(title)}}`],
      ['organization', site && forTex(site)],
      ['year', issued && String(issued.year)],
      ['month', issued?.month ? String(issued.month) : null],
      ['date', issued && isoOf(issued)],
      ['url', link && verbatim(link)],
      ['urldate', accessed && isoOf(accessed)],
      ['langid', language && forTex(language)],
      ['note', forTex(remarkOf(citation))],
    ]
    const lines = fields
      .filter(([, value]) => value)
      .map(([name, value]) => `  ${name} = {${value}}`)
    return `@misc{${keyOf(citation)},\n${lines.join(',\n')}\n}\n`
  },
}

/** A name that is nobody's own goes in braces of its own, or it would be taken apart. */
function nameOf(author: Author): string {
  return 'literal' in author
    ? `{${forTex(author.literal)}}`
    : `${forTex(author.family)}, ${forTex(author.given)}`
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Text for TeX: what it takes for commands is escaped, a line break is a space. Other letters stay: files are UTF-8. */
function forTex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}$&#^_~%]/g, (character) => commands[character] ?? `\\${character}`)
}

/** Addresses are read as they stand; only a brace would end the field, or never end it. */
const verbatim = (address: string) => address.replace(/[{}\\]/g, encodeURIComponent)
