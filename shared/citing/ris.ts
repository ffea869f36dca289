// A citation as RIS: a tag of two characters, two spaces, a hyphen and a space, one line a field, each line ended by CRLF.
import type { Citation } from './citation'
import { type Day, dayOf } from './day'
import { keyOf } from './key'
import { type Author, authorsOf } from './people'
import { remarkOf } from './source-line'
import type { CitationStyle } from './style'

export const ris: CitationStyle = {
  id: 'ris',
  name: 'RIS',
  mediaType: 'text/plain',
  render: (citation) =>
    fieldsOf(citation)
      .filter(([, value]) => value)
      .map(([tag, value]) => `${tag}  - ${oneLine(value ?? '')}\r\n`)
      .join('')
      .concat('ER  - \r\n'),
}

type Field = readonly [tag: string, value: string | null]

function fieldsOf(citation: Citation): Field[] {
  const { title, byline, site, published, retrieved, language, link } = citation
  const issued = dayOf(published)
  const accessed = dayOf(retrieved)
  return [
    ['TY', 'ELEC'],
    ['ID', keyOf(citation)],
    ...authorsOf(byline).map((author): Field => ['AU', nameOf(author)]),
    ['TI', title],
    ['T2', site],
    ['PY', issued && String(issued.year).padStart(4, '0')],
    ['DA', issued && dateOf(issued)],
    ['Y2', accessed && dateOf(accessed)],
    ['UR', link],
    ['LA', language],
    ['N1', remarkOf(citation)],
  ]
}

/** An asterisk has a meaning in RIS, and none in names. */
function nameOf(author: Author): string {
  const name = 'literal' in author ? author.literal : `${author.family}, ${author.given}`
  return name.replaceAll('*', '')
}

/** “2024/06/19/”: the slashes stand, whatever is missing. */
function dateOf({ year, month, day }: Day): string {
  const two = (number: number | undefined) => (number ? String(number).padStart(2, '0') : '')
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(month && day)}/`
}

const oneLine = (value: string) => value.replace(/\s+/g, ' ').trim()
