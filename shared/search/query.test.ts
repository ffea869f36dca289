import { describe, expect, it } from 'vitest'
import { parseQuery } from './query'
import { noted, queryCases } from './query.cases'

const labels = [
  { id: 'quote', name: 'Quote' },
  { id: 'claim', name: 'To check' },
]

/** A query as a line: the clauses, then what is excluded. */
function told(typed: string): string {
  const { clauses, excluded } = parseQuery(typed, labels)
  const said = (list: typeof clauses) =>
    list.map((clause) => {
      if (clause.kind === 'filters') return clause.filters.join('+').replaceAll('\u0001', '')
      if (clause.kind === 'days') return `${clause.from}..${clause.until}`
      return `[${clause.units.map(({ text }) => text).join(' ')}${clause.prefix ? '*' : ''}]`
    })
  return [...said(clauses), ...said(excluded).map((each) => `-${each}`)]
    .filter((each) => each !== '-state:trash')
    .join(' ')
}

describe('what is typed', () => {
  it.each(queryCases)('“%s” means %s', (typed, meaning) => {
    expect(told(typed)).toBe(meaning)
  })

  it('leaves the trash out, but where it is asked for', () => {
    const trash = { kind: 'filters', filters: ['\u0001state:trash'] }
    expect(parseQuery('bridge', labels).excluded).toEqual([trash])
    expect(parseQuery('-state:inbox bridge', labels).excluded).toContainEqual(trash)
    expect(parseQuery('bridge state:trash', labels).excluded).toEqual([])
    expect(parseQuery(' — ', labels)).toEqual({ clauses: [], excluded: [], remarks: [] })
  })

  it.each(noted)('“%s” is remarked upon', (typed, says) => {
    expect(parseQuery(typed, labels).remarks).toEqual([expect.stringContaining(says)])
  })
})
