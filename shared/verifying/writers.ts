// Who signed or wrote a document that speaks, and whose it is: what a letter reads, its writers say, and what they write in it
// it says.
import { occurrencesOf } from '../anchoring/occurrences'
import type { TextRange } from '../anchoring/range'
import type { Entity, Quotation } from '../quotations/quotation'
import { isSameSpeaker, namesOf } from './same-speaker'

/** UTF-16 units before and after the noun of the document in which its writers are named. */
const reach = 160
const mostPlaces = 8
const signed =
  /([\p{L}\p{N}’' -]{2,60}?)\s+(?:(?:have|had|has)\s+)?(?:signed|wrote|penned|authored|co-signed|drafted)\b/gu
const writtenBy = /\b(?:signed|written|penned|authored|drafted|sent)\s+by\s+([^,.;:“”"\n]{2,60})/gu

/** “… on the Northwind website”, “a notice of the Port Authority”; not what it is addressed to. */
const owner = /\b(?:on|of|by|from)\s+(?:the\s+|its\s+)?((?:\p{Lu}[\p{L}\p{N}&’'.-]*\s*)+)/u
const writing = /^(?:wrote|writes?|written|schr[ie]+b|écri|escrib|escrev|scri|schreef|schreven)/iu

/**
 * Every name of who says a quotation of a text, the fullest first, with what they are called there, and for a document its
 * writers and whose it is; empty where it is not known.
 */
export function sayersOf(
  { speaker, cue }: Quotation,
  text: string,
  entities: readonly Entity[],
): readonly string[] {
  if (!speaker) return []
  const names = namesOf(speaker, entities)
  const entity = entities.find(({ name }) => name === speaker.name)
  const writings = writing.test(cue?.text ?? '')
    ? entities.filter((each) => isSameSpeaker(writersOf(text, each), names))
    : []
  return [
    ...names,
    ...(entity?.description ? [entity.description] : []),
    ...writersOf(text, entity),
    ...ownersOf(entity, entities),
    ...writings.flatMap(({ name, mentions }) => [name, ...mentions.map((each) => each.text)]),
  ]
}

function ownersOf(document: Entity | undefined, entities: readonly Entity[]): string[] {
  if (document?.kind !== 'document' && document?.kind !== 'unknown') return []
  const [, named] = owner.exec(document.name) ?? []
  if (!named) return []
  const own = entities.find(({ name }) => name === named.trim())
  return [named.trim(), ...(own?.mentions.map(({ text }) => text) ?? [])]
}

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
