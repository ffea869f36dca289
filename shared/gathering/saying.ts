// What is kept of a quotation to find it again in other articles: its words, where they stand, and who is named as having said them.
import { z } from 'zod'
import { wordsInLine } from '../quotations/passages'
import type { Findings, Quotation } from '../quotations/quotation'
import { namesOf } from '../verifying/same-speaker'

export const Saying = z.object({
  /** From its first mark to its last, in UTF-16 units of the canonical text, half-open. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** In one line, with […] where a cue breaks it. */
  text: z.string(),
  speaker: z
    .object({
      /** The fullest name; null where it is not known whom the words for the speaker mean. */
      name: z.string().nullable(),
      /** Every name that the article has for the speaker; none where there are only pronouns. */
      names: z.array(z.string()),
      kind: z.enum(['person', 'organisation', 'group', 'document', 'unknown']),
      description: z.string().nullable(),
      /** How sure it is that this is who speaks, 0 to 1. */
      score: z.number().min(0).max(1),
    })
    .nullable(),
})
export type Saying = z.infer<typeof Saying>

/** The statements among the quotations of an article, those within others too; no names of works, no words held at a distance. `text`: where they were found. */
export function sayingsOf({ quotations, entities }: Findings, text: string): Saying[] {
  return quotations.flatMap((quotation) => [
    ...sayingOf(quotation, entities, text),
    ...sayingsOf({ quotations: quotation.nested, entities }, text),
  ])
}

function sayingOf(quotation: Quotation, entities: Findings['entities'], text: string): Saying[] {
  const { kind, parts, speaker } = quotation
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last || (kind !== 'direct' && kind !== 'partial')) return []
  const entity = speaker && entities.find(({ name }) => name === speaker.name)
  return [
    {
      start: first.start,
      end: last.end,
      text: wordsInLine(quotation, text),
      speaker: speaker && {
        name: speaker.name,
        names: namesOf(speaker, entities),
        kind: entity?.kind ?? 'unknown',
        description: entity?.description ?? null,
        score: speaker.score,
      },
    },
  ]
}
