// Who signed or wrote a document that speaks: what a letter reads, its writers say.
import { occurrencesOf } from '../anchoring/occurrences'
import type { TextRange } from '../anchoring/range'
import type { Entity } from '../quotations/quotation'

/** UTF-16 units before and after the noun of the document in which its writers are named. */
const reach = 160
const mostPlaces = 8
const signed =
  /([\p{L}\p{N}’' -]{2,60}?)\s+(?:(?:have|had|has)\s+)?(?:signed|wrote|penned|authored|co-signed|drafted)\b/gu
const writtenBy = /\b(?:signed|written|penned|authored|drafted|sent)\s+by\s+([^,.;:“”"\n]{2,60})/gu

/** Names as the text has them, none for what is no document. */
export function writersOf(text: string, entity: Entity | undefined): string[] {
  if (entity?.kind !== 'document') return []
  const names = placesOf(text, entity).flatMap(({ start, end }) => {
    const before =
      text
        .slice(Math.max(0, start - reach), start)
        .split(/[.!?]\s|\n/)
        .at(-1) ?? ''
    const after = text.slice(end, end + reach).split(/[.!?]\s|\n/)[0] ?? ''
    return [
      ...Array.from(before.matchAll(signed), ([, name]) => name ?? ''),
      ...Array.from(after.matchAll(writtenBy), ([, name]) => name ?? ''),
    ]
  })
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
}

/** Where the text speaks of it: “a letter”, long before “the letter reads”. The first places tell who wrote it. */
function placesOf(text: string, { mentions }: Entity): TextRange[] {
  const noun = mentions[0]?.text.match(/[\p{L}\p{M}-]+$/u)?.[0]
  if (!noun) return [...mentions]
  const places = occurrencesOf(text, noun, mostPlaces)
  return places.map((start) => ({ start, end: start + noun.length }))
}
