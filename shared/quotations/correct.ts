// Puts the reader's corrections on what was found. Pure: what was found stays as it is.
import type { TextRange } from '../anchoring/range'
import { allQuotations, extentOf } from './passages'
import type { Entity, Findings, Quotation, QuotationKind, Speaker } from './quotation'

/** A correction in the text at hand. */
export interface PlacedCorrection {
  /** Where the quotation was found. */
  place: TextRange
  /** Null: nobody is known. Left out, like the others: as it was found. */
  speaker?: string | null | undefined
  kind?: QuotationKind | undefined
  extent?: TextRange | undefined
}

export interface Corrected extends Findings {
  /** By the place of the correction in what was given: the quotation that it corrects, null where none stands there any more. */
  targets: readonly (Quotation | null)[]
}

/**
 * A speaker who is named for a mention is named for the same mention elsewhere, where that was resolved alike; not for a
 * pronoun, which means somebody else elsewhere. Linear in the quotations for each correction.
 */
export function correct(
  found: Findings,
  corrections: readonly PlacedCorrection[],
  text: string,
  isPronoun: (mention: string) => boolean,
): Corrected {
  const quotations = found.quotations.map(copyOf)
  const all = allQuotations(quotations)
  const targets = corrections.map(({ place }) => nearest(all, place))
  const asFound = new Map(all.map((quotation) => [quotation, quotation.speaker]))
  const direct = new Set(targets)
  for (const [index, { speaker: name, kind, extent }] of corrections.entries()) {
    const target = targets[index]
    if (!target) continue
    if (kind) {
      target.kind = kind
      target.score = 1
    }
    if (extent) setExtent(target, extent, text)
    // Nobody says the name of a work.
    if (name === null || (name === undefined && kind === 'title')) target.speaker = null
    if (!name) continue
    const before = asFound.get(target) ?? null
    target.speaker = named(before ?? { ...mentionless(target), name: null }, name, 1)
    if (!before || before.text === '' || isPronoun(before.text)) continue
    for (const [other, speaker] of asFound) {
      const isAlike =
        speaker?.name === before.name && speaker.text.toLowerCase() === before.text.toLowerCase()
      if (isAlike && !direct.has(other)) other.speaker = named(speaker, name, 0.9)
    }
  }
  quotations.sort((one, other) => extentOf(one).start - extentOf(other).start)
  return { quotations, entities: entitiesWith(found.entities, all), targets }
}

function copyOf(quotation: Quotation): Quotation {
  return { ...quotation, nested: quotation.nested.map(copyOf) }
}

const named = (
  { start, end, text }: Pick<Speaker, 'start' | 'end' | 'text' | 'name'>,
  name: string,
  score: number,
): Speaker => ({ start, end, text, name, how: 'reader', score })

/** For a speaker whom no words near a quotation mention. */
function mentionless(quotation: Quotation) {
  const { start } = extentOf(quotation)
  return { start, end: start, text: '' }
}

/** The quotation at a place; where it is found a little otherwise by now, the one that has most of that place. */
function nearest(all: readonly Quotation[], place: TextRange): Quotation | null {
  let best: Quotation | null = null
  let most = 0.5
  for (const quotation of all) {
    const { start, end } = extentOf(quotation)
    const common = Math.min(end, place.end) - Math.max(start, place.start)
    const share = common / (Math.max(end, place.end) - Math.min(start, place.start))
    if (share <= most) continue
    best = quotation
    most = share
  }
  return best
}

const marks = /^["“”„‟«»‹›‘’‚'「」『』]$/

function setExtent(quotation: Quotation, { start, end }: TextRange, text: string) {
  const inner = { start, end }
  if (end - start > 2 && marks.test(text.charAt(start))) inner.start += 1
  if (end - start > 2 && marks.test(text.charAt(end - 1))) inner.end -= 1
  quotation.parts = [{ start, end, inner }]
  quotation.text = text.slice(inner.start, inner.end).trim()
  quotation.score = 1
  quotation.nested = quotation.nested.filter((nested) => {
    const within = extentOf(nested)
    return within.start >= start && within.end <= end
  })
}

/** Mentions belong to whom the reader says that they mean; the name of somebody else becomes no name of theirs by that. */
function entitiesWith(found: readonly Entity[], all: readonly Quotation[]): Entity[] {
  const entities = new Map(found.map((entity) => [entity.name, { ...entity }]))
  for (const { speaker } of all) {
    if (speaker?.how !== 'reader' || speaker.name === null) continue
    const { start, end, text, name } = speaker
    for (const entity of entities.values())
      entity.mentions = entity.mentions.filter((mention) => mention.start !== start)
    const entity = entities.get(name) ?? {
      name,
      kind: 'unknown' as const,
      description: null,
      mentions: [],
    }
    if (end > start && !isNameOfAnother(found, text, name))
      entity.mentions = [...entity.mentions, { start, end, text }]
    entity.mentions.sort((one, other) => one.start - other.start)
    entities.set(name, entity)
  }
  return [...entities.values()]
}

const isNameOfAnother = (entities: readonly Entity[], text: string, name: string) =>
  /^(?!The\b)\p{Lu}/u.test(text) &&
  entities.some(
    (entity) =>
      entity.name !== name &&
      (entity.name === text || entity.mentions.some((mention) => mention.text === text)),
  )
