// What a query means, as plainly as it can be said: a scan of one document. The index has to find exactly these.
import type { SearchDocument } from './document'
import { asksNothing, type Clause, type Query, type QueryUnit } from './query'
import { type Unit, unitsOf } from './units'

/** Whether a document is among the results of a query. */
export function matches(document: SearchDocument, query: Query): boolean {
  if (asksNothing(query)) return false
  const parts = document.parts.map(({ text }) => unitsOf(text))
  const fits = (clause: Clause) => {
    switch (clause.kind) {
      case 'words':
        return parts.some((units) => units.some((_, at) => standsAt(units, at, clause)))
      case 'filters':
        return clause.filters.every((filter) => document.filters.includes(filter))
      case 'days':
        return clause.from <= document.day && document.day < clause.until
    }
  }
  return query.clauses.every(fits) && !query.excluded.some(fits)
}

/** Whether the units of a clause follow each other from `at` on. */
export function standsAt(
  units: readonly Unit[],
  at: number,
  clause: { units: readonly QueryUnit[]; prefix: boolean },
): boolean {
  return clause.units.every((wanted, index) => {
    const unit = units[at + index]
    if (!unit || unit.spaceless !== wanted.spaceless) return false
    const isBeginning = clause.prefix && index === clause.units.length - 1
    return isBeginning ? unit.text.startsWith(wanted.text) : unit.text === wanted.text
  })
}
