// Who the speakers are: each mention is resolved to the fullest name of the text, each entity is listed once. What can't be
// told stays without a name, because a wrong name is worse than none.
import type { TextRange } from '../anchoring/range'
import { descriptionOf } from './descriptions'
import type { Lexicon } from './languages/lexicon'
import type { Entity, Quotation, Speaker } from './quotation'
import { Resolver } from './resolver'

/** Gives every speaker its name where it can be told, and lists who speaks. */
export function nameSpeakers(
  text: string,
  paragraphs: readonly TextRange[],
  quotations: readonly Quotation[],
  lexicon: Lexicon,
): Entity[] {
  const speakers = speakersOf(quotations)
  if (speakers.length === 0) return []
  const resolver = new Resolver(text, paragraphs, lexicon)
  const entities = new Map<string, Entity>()
  for (const speaker of speakers) {
    const resolved = resolver.resolve(speaker)
    if (!resolved) continue
    speaker.name = resolved.name
    const entity = entities.get(resolved.name) ?? { ...resolved, description: null, mentions: [] }
    entities.set(resolved.name, entity)
    const { start, end } = speaker
    if (!entity.mentions.some((mention) => mention.start === start))
      entity.mentions.push({ start, end, text: speaker.text })
  }
  for (const entity of entities.values()) {
    entity.mentions.push(...resolver.mentionsOf(entity))
    entity.mentions.sort((a, b) => a.start - b.start)
    entity.description = descriptionOf(text, entity.mentions)
  }
  return [...entities.values()]
}

function speakersOf(quotations: readonly Quotation[]): Speaker[] {
  return quotations.flatMap(({ speaker, nested }) => [
    ...(speaker ? [speaker] : []),
    ...speakersOf(nested),
  ])
}
