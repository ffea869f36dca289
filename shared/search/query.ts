// The query language: all words, "exact phrases", tag: site: label: state: before: after:, and a minus before any of them. What
// is typed always means something; what can't be meant is left out, and a remark says so.
import { articleStates } from '../model/article'
import { dayOf } from './day'
import { type FilterKey, filterOf, foldedValue, inTrash } from './document'
import { unitsOf } from './units'

export type Clause =
  /** Units that follow each other in one part. The last may be the beginning of a word. */
  | { kind: 'words'; units: readonly QueryUnit[]; prefix: boolean }
  /** All of these filters, see `filterOf`. */
  | { kind: 'filters'; filters: readonly string[] }
  /** Days since 1970-01-01, half-open. */
  | { kind: 'days'; from: number; until: number }

export interface QueryUnit {
  text: string
  spaceless: boolean
}

export interface Query {
  /** All of them have to fit; none means that nothing was asked for. */
  clauses: readonly Clause[]
  /** None of them may fit. */
  excluded: readonly Clause[]
  /** Sentences for people about what was typed and could not be meant. */
  remarks: readonly string[]
}

/** A label, as far as a query speaks of it. */
export interface NamedLabel {
  id: string
  name: string
}

/** What may stand after each. */
const examples = {
  tag: 'rivers',
  site: 'example.org',
  label: 'claim',
  state: 'archive',
  before: '2024-05-17',
  after: '2024-05',
}
const keys = ['tag', 'site', 'label', 'state', 'before', 'after'] as const
const doubleQuotes = /[“”„‟″«»＂]/gu
const chunk = new RegExp(`(-?)(?:(${keys.join('|')}):)?(?:"([^"]*)("?)|([^\\s"]+)|(?<=:))`, 'giu')

/**
 * Reads what was typed. The last word counts as the beginning of a word as long as nothing follows it, and so does the last
 * word of a phrase whose closing quotation mark is still missing.
 */
export function parseQuery(typed: string, labels: readonly NamedLabel[]): Query {
  const text = typed.replace(doubleQuotes, '"')
  const clauses: Clause[] = []
  const excluded: Clause[] = []
  const remarks: string[] = []
  let asksForState = false
  for (const match of text.matchAll(chunk)) {
    const [whole, minus, key, phrase, closing, word] = match
    const value = phrase ?? word ?? ''
    const isLast = match.index + whole.length === text.length
    const isOpen = isLast && closing !== '"' && minus === ''
    const clause = key
      ? filterClause(key.toLowerCase() as (typeof keys)[number], value, labels, remarks)
      : wordsClause(value, isOpen)
    if (!clause) continue
    if (key?.toLowerCase() === 'state' && minus === '') asksForState = true
    const list = minus === '' ? clauses : excluded
    list.push(clause)
  }
  // The trash is searched only when it is asked for.
  const asked = clauses.length + excluded.length > 0
  if (asked && !asksForState)
    excluded.push({ kind: 'filters', filters: [filterOf('state', inTrash)] })
  return { clauses, excluded, remarks }
}

/** Whether a query asks for anything. */
export const asksNothing = ({ clauses, excluded }: Query) => clauses.length + excluded.length === 0

function wordsClause(value: string, prefix: boolean): Clause | null {
  const units = unitsOf(value).map(({ text, spaceless }) => ({ text, spaceless }))
  const last = units.at(-1)
  if (!last) return null
  // Whoever has typed more than the word, has typed the whole word.
  const isOpen = prefix && !last.spaceless && /[\p{L}\p{N}\p{M}]$/u.test(value)
  return { kind: 'words', units, prefix: isOpen }
}

function filterClause(
  key: (typeof keys)[number],
  value: string,
  labels: readonly NamedLabel[],
  remarks: string[],
): Clause | null {
  const folded = foldedValue(value)
  if (folded === '') {
    remarks.push(`“${key}:” needs a value right after it, such as ${key}:${examples[key]}.`)
    return null
  }
  switch (key) {
    case 'before':
    case 'after': {
      const day = dayOf(value)
      if (day === undefined) {
        remarks.push(`“${key}:” needs a date, such as ${key}:2024 or ${key}:2024-05-17.`)
        return null
      }
      return key === 'before'
        ? { kind: 'days', from: Number.NEGATIVE_INFINITY, until: day }
        : { kind: 'days', from: day, until: Number.POSITIVE_INFINITY }
    }
    case 'site':
      return filters('site', folded.split(' '))
    case 'tag':
      return filters('tag', [folded])
    case 'label': {
      const label = labels.find(({ id, name }) => id === folded || foldedValue(name) === folded)
      if (!label)
        remarks.push(`There is no label “${value}”: ${labels.map(({ name }) => name).join(', ')}.`)
      return filters('label', [label?.id ?? folded])
    }
    case 'state': {
      const state = folded === 'favourites' ? 'favourite' : folded
      const states: readonly string[] = [...articleStates, 'favourite', inTrash]
      if (!states.includes(state)) remarks.push(`“state:” takes ${states.join(', ')}.`)
      return filters('state', [state])
    }
  }
}

const filters = (key: FilterKey, values: readonly string[]): Clause => ({
  kind: 'filters',
  filters: values.map((value) => filterOf(key, value)),
})
