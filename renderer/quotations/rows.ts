// The rows of the panel: quotations in the order of the text, or under a heading for each speaker or kind.
import type { TextRange } from '#shared/anchoring/range'
import { extentOf } from '#shared/quotations/passages'
import { type Quotation, quotationKinds } from '#shared/quotations/quotation'
import { atBeginning } from '#shared/quotations/speaker-name'
import { kindHeadings, nobody } from './wording'

export const groupings = ['order', 'speaker', 'kind'] as const
export type Grouping = (typeof groupings)[number]

export interface Heading {
  kind: 'heading'
  key: string
  title: string
  quotations: readonly Quotation[]
  /** Whose all of them are, where that is known. */
  speaker: string | null
}

export interface Entry {
  kind: 'entry'
  key: string
  quotation: Quotation
}

export type Row = Heading | Entry

/** Names a quotation among those of its text. */
export const keyOf = (quotation: Quotation) => keyAt(extentOf(quotation))

export const keyAt = ({ start, end }: TextRange) => `${start}-${end}`

/** @param quotations in the order of the text */
export function rowsOf(quotations: readonly Quotation[], grouping: Grouping): Row[] {
  const entryOf = (quotation: Quotation): Entry => ({
    kind: 'entry',
    key: keyOf(quotation),
    quotation,
  })
  if (grouping === 'order') return quotations.map(entryOf)
  const groups = grouping === 'speaker' ? bySpeaker(quotations) : byKind(quotations)
  return groups.flatMap((heading) => [heading, ...heading.quotations.map(entryOf)])
}

/** Who says most comes first; what nobody is known to have said comes last. */
function bySpeaker(quotations: readonly Quotation[]): Heading[] {
  const groups = new Map<string, Quotation[]>()
  for (const quotation of quotations) {
    const name = quotation.speaker?.name ?? (quotation.speaker ? unknown : nobody)
    const own = groups.get(name)
    if (own) own.push(quotation)
    else groups.set(name, [quotation])
  }
  const rank = ([name]: [string, Quotation[]]) => (name === nobody ? 2 : name === unknown ? 1 : 0)
  return [...groups]
    .sort((one, other) => rank(one) - rank(other) || other[1].length - one[1].length)
    .map(([name, own]) => ({
      kind: 'heading',
      key: name,
      title: atBeginning(name),
      quotations: own,
      speaker: own[0]?.speaker?.name ?? null,
    }))
}

const unknown = 'Not known who'

function byKind(quotations: readonly Quotation[]): Heading[] {
  return quotationKinds.flatMap((kind): Heading[] => {
    const own = quotations.filter((quotation) => quotation.kind === kind)
    if (own.length === 0) return []
    return [
      { kind: 'heading', key: kind, title: kindHeadings[kind], quotations: own, speaker: null },
    ]
  })
}
