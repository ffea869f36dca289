import { describe, expect, it } from 'vitest'
import type { Row } from '#shared/comparing/index'
import { stretchAt, stretchesOf } from './stretches'

const signs: Record<string, Row['kind']> = {
  '=': 'same',
  '~': 'changed',
  '-': 'removed',
  '+': 'added',
  '<': 'moved-away',
  '>': 'moved-here',
}

/** A row for each sign; each paragraph is ten units long. */
const rowsOf = (text: string): Row[] =>
  [...text].map((sign, index, all) => {
    const kind = signs[sign] ?? 'same'
    const isIn = (gone: string) => (gone.includes(sign) ? null : index * 10)
    const other = sign === '<' ? all.indexOf('>') : sign === '>' ? all.indexOf('<') : null
    return { kind, part: 'paragraph', before: isIn('+>'), after: isIn('-<'), edits: [], other }
  })

const shown = (text: string) =>
  stretchesOf(rowsOf(text))
    .map((stretch) => {
      const signs = text.slice(stretch.start, stretch.end)
      if (stretch.kind === 'same') return stretch.folds ? `(${signs})` : signs
      return `${stretch.change ?? ''}[${signs}]`
    })
    .join(' ')

describe('stretchesOf', () => {
  it.each([
    ['====', '(====)'],
    ['==~==', '== 0[~] =='],
    ['=====~=====', '(====) = 0[~] = (====)'],
    ['~====~', '0[~] = (==) = 1[~]'],
    ['~===~', '0[~] === 1[~]'],
    ['<==--++>', '[<] == 0[--] 1[++] 2[>]'],
    ['', ''],
  ])('lays out %s', (rows, stretches) => {
    expect(shown(rows)).toBe(stretches)
  })
})

describe('stretchAt', () => {
  it('finds an offset of the older text, and where it moved to', () => {
    const rows = rowsOf('<=====~+>')
    const stretches = stretchesOf(rows)
    const at = (offset: number) => {
      const { start, end } = stretches[stretchAt(rows, stretches, offset)] ?? { start: -1, end: -1 }
      return [start, end]
    }
    expect(at(5)).toEqual([8, 9])
    expect(at(12)).toEqual([1, 2])
    expect(at(25)).toEqual([2, 5])
    expect(at(69)).toEqual([6, 7])
    expect(at(999)).toEqual([6, 7])
  })
})
