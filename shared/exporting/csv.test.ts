import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { type CsvRow, csv, csvColumns, unescapeFormula } from './csv'
import { nastyWords } from './nasty.arbitrary'
import { exportOfWords, idOf, revised, sample } from './sample.cases'

function read(text: string): CsvRow[] {
  const { data, errors } = Papa.parse<CsvRow>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  return data
}

describe('csv', () => {
  test('one row an annotation, with what is known of it and of its article', () => {
    const rows = read(csv.render(sample))
    expect(rows.map(({ kind }) => kind)).toEqual(['note', ...Array(5).fill('highlight')])
    expect(rows[1]).toEqual({
      'article id': idOf(1),
      title: 'The bridge that was not built',
      byline: 'Ada Lindqvist',
      site: 'The Harbour Post',
      address: 'https://harbour.example/bridge',
      published: '2024-06-19T22:10:00-04:00',
      added: '2024-07-03T09:30:00.000Z',
      'annotation id': idOf(125),
      kind: 'highlight',
      quote: '“We were never going to build it,”',
      'source words': '',
      speaker: '',
      cue: '',
      label: 'Quote',
      note: 'Said **on the record**.\n\n- ask for the tape\n- [the site](https://harbour.example)',
      tags: 'bridge, money',
      start: '25',
      end: '59',
      status: 'exact',
      remark: '',
      'words now': '',
      created: '2024-07-03T10:00:00.000Z',
      changed: '2024-07-03T10:05:00.000Z',
      exported: '2024-07-04T10:00:00.000Z',
    })
    expect(rows[4]).toMatchObject({ status: 'lost', start: '', end: '' })
  })

  test('holds beside saved words what has become of them', () => {
    const rows = read(csv.render(revised))
    expect(
      rows.map((row) => [row.quote, row.status, row.start, row.remark, row['words now']]),
    ).toEqual([
      [
        'The vote was held once.',
        'changed',
        '0',
        'These words were edited after they were marked.',
        'The vote was held twice.',
      ],
      ['Nobody asked her a third time.', 'changed', '61', '', ''],
      [
        'It was lost once.',
        'ambiguous',
        '',
        'These words fit 2 places of the current text of the article, and it is not settled which of them is meant.',
        '',
      ],
      [
        'It will be ready by spring.',
        'lost',
        '',
        'These words are not in the current text of the article.',
        '',
      ],
    ])
  })

  test('begins with a byte order mark and the columns, and ends each record with CRLF', () => {
    const text = csv.render(sample)
    expect(text.startsWith(`\uFEFF${csvColumns.join(',')}\r\n`)).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  test('every cell reads back to the letter, and none is a formula', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^'{0,2}[=+@\t\n-]?$/), nastyWords, (start, rest) => {
        const words = start + rest
        const [row] = read(csv.render(exportOfWords(words, { note: words, tags: [words] })))
        for (const cell of Object.values(row ?? {}))
          expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        expect(unescapeFormula(row?.quote ?? '')).toBe(words)
        expect(unescapeFormula(row?.note ?? '')).toBe(words)
        expect(unescapeFormula(row?.tags ?? '')).toBe(words)
      }),
      { numRuns: 500 },
    )
  })

  test('a formula of several lines is none', () => {
    const [row] = read(csv.render(exportOfWords('=1+1\n=2')))
    expect(row?.quote).toBe("'=1+1\n=2")
  })
})
