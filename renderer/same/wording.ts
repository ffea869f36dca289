// How the window words where else a quotation stands, and what is disputed of it.
import type { SameQuotation } from '#shared/contract'
import { counted } from '../library/wording'

type Told = Pick<SameQuotation, 'isFirst' | 'wordingsDiffer' | 'speakersDiffer'> & {
  others: readonly { article: { id: string } }[]
}

export function summaryOf({ others, isFirst }: Told): string {
  const articles = new Set(others.map(({ article }) => article.id)).size
  return `Also in ${counted(articles, 'other article')}${isFirst ? ', here first' : ''}`
}

/** Empty where nothing is disputed. */
export function differenceTold({ wordingsDiffer, speakersDiffer }: Told): string {
  const what = [wordingsDiffer ? 'other words' : '', speakersDiffer ? 'another speaker' : '']
  return what.filter((part) => part !== '').join(', ')
}
