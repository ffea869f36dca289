import { describe, expect, test } from 'vitest'
import type { Quotation, QuotationKind, Speaker } from '#shared/quotations/quotation'
import { type Row, rowsOf } from './rows'

const speakerOf = (text: string, name: string | null): Speaker => ({
  start: 0,
  end: text.length,
  text,
  name,
  how: 'after',
  score: 0.9,
})

function quotation(start: number, kind: QuotationKind, speaker: Speaker | null): Quotation {
  const inner = { start: start + 1, end: start + 8 }
  const parts = [{ start, end: start + 9, inner }]
  return { parts, text: `words ${start}`, kind, score: 0.9, cue: null, speaker, nested: [] }
}

const quotations = [
  quotation(10, 'direct', speakerOf('Mara Stone', 'Mara Stone')),
  quotation(30, 'title', null),
  quotation(50, 'direct', speakerOf('she', null)),
  quotation(70, 'direct', speakerOf('the council', 'Town Council')),
  quotation(90, 'partial', speakerOf('Stone', 'Mara Stone')),
]

const said = (rows: readonly Row[]) =>
  rows.map((row) =>
    row.kind === 'entry' ? row.quotation.text : `${row.title}: ${row.quotations.length}`,
  )

describe('the rows of the panel', () => {
  test('stand in the order of the text', () => {
    expect(said(rowsOf(quotations, 'order'))).toEqual([
      'words 10',
      'words 30',
      'words 50',
      'words 70',
      'words 90',
    ])
  })

  test('stand under their speakers, who says most first, and who is not known last', () => {
    expect(said(rowsOf(quotations, 'speaker'))).toEqual([
      'Mara Stone: 2',
      'words 10',
      'words 90',
      'Town Council: 1',
      'words 70',
      'Not known who: 1',
      'words 50',
      'No speaker named: 1',
      'words 30',
    ])
  })

  test('a speaker can be taken as a whole only where somebody is known', () => {
    const speakers = rowsOf(quotations, 'speaker').flatMap((row) =>
      row.kind === 'heading' ? [row.speaker] : [],
    )
    expect(speakers).toEqual(['Mara Stone', 'Town Council', null, null])
  })

  test('stand under their kinds; a kind that does not occur has no heading', () => {
    expect(said(rowsOf(quotations, 'kind'))).toEqual([
      'Statements: 3',
      'words 10',
      'words 50',
      'words 70',
      'Words in a sentence: 1',
      'words 90',
      'Names of works: 1',
      'words 30',
    ])
  })
})
