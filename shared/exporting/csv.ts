// CSV as RFC 4180 has it, one row an annotation.
//
// It begins with a byte order mark, because Excel takes a file without one for the machine's old code page. A cell that a
// spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises; so that the words can be had back
// exactly, a cell that begins with apostrophes and then such a character gets one too. `unescapeFormula` takes it away.

import Papa from 'papaparse'
import { placeOf } from '../model/anchor'
import type { ExportedAnnotation, ExportedArticle, Exporter, ExportInput } from './exporter'
import { quotedWords } from './quoted-words'
import { addressOf, labelName } from './wording'

export const csvColumns = [
  'article id',
  'title',
  'byline',
  'site',
  'address',
  'published',
  'added',
  'annotation id',
  'kind',
  'quote',
  'source words',
  'speaker',
  'cue',
  'label',
  'note',
  'tags',
  'start',
  'end',
  'status',
  'remark',
  'words now',
  'created',
  'changed',
  'exported',
] as const
export type CsvRow = Record<(typeof csvColumns)[number], string>

const byteOrderMark = '\uFEFF'

/** What spreadsheets begin a formula with, the full-width forms included, behind any number of apostrophes. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

export const csv: Exporter = {
  id: 'csv',
  name: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv',
  render: (input) => {
    const rows = input.articles.flatMap((article) =>
      article.annotations.map((annotation) => rowOf(article, annotation, input)),
    )
    const table = Papa.unparse(
      { fields: [...csvColumns], data: rows },
      { newline: '\r\n', escapeFormulae: formula },
    )
    return `${byteOrderMark}${table}\r\n`
  },
}

/** A cell as it was before it was made harmless. */
export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}

function rowOf(
  { article, text }: ExportedArticle,
  annotation: ExportedAnnotation,
  { labels, at }: ExportInput,
): CsvRow {
  const highlight = annotation.kind === 'highlight' ? annotation : undefined
  const quoted = highlight && quotedWords(highlight, text)
  const place = placeOf(annotation)
  return {
    'article id': article.id,
    title: article.title,
    byline: article.byline ?? '',
    site: article.site ?? '',
    address: addressOf(article) ?? '',
    published: article.published ?? '',
    added: article.added,
    'annotation id': annotation.id,
    kind: annotation.kind,
    quote: quoted?.words ?? '',
    // Where the quote was shortened or explained.
    'source words': quoted && quoted.source !== quoted.words ? quoted.source : '',
    speaker: highlight?.quotation?.speaker ?? '',
    cue: highlight?.quotation?.cue ?? '',
    label: highlight ? labelName(labels, highlight.label) : '',
    note: annotation.note,
    tags: annotation.tags.join(', '),
    // UTF-16 offsets into the current text, half-open; none where the words have no one place in it.
    start: String(place?.start ?? ''),
    end: String(place?.end ?? ''),
    status: annotation.located?.status ?? '',
    remark: quoted?.remark ?? '',
    'words now': quoted?.now ?? '',
    created: annotation.created,
    changed: annotation.changed,
    exported: at,
  }
}
