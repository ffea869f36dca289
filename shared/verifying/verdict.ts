// What is found of a quote of a draft, and in which words people are told.
import { z } from 'zod'
import { longDate } from '../long-date'
import { Edit } from '../model/anchor'
import { quotationKinds } from '../quotations/quotation'

export const verdicts = [
  /** Word for word. */
  'verbatim',
  /** Word for word, but for what the draft marks as left out, put in or altered. */
  'marked',
  /** Other words, or none where the source has some. */
  'changed',
  /** The words are there, and somebody else's. */
  'misattributed',
  /** Not in the library. */
  'absent',
  /** A title, or a word in marks that nobody is said to have used: nothing that could be checked. */
  'unchecked',
] as const
export type Verdict = (typeof verdicts)[number]

/** Where a quote stands in the library: UTF-16 offsets into the canonical text of that version, half-open. */
export const QuotePlace = z.object({
  article: z.string(),
  title: z.string(),
  /** The hash of the body, when it was retrieved, and whether the article has no newer text. */
  version: z.string(),
  retrieved: z.string(),
  newest: z.boolean(),
  start: z.int(),
  end: z.int(),
  /** The words there, and some before and after them. */
  words: z.string(),
  before: z.string(),
  after: z.string(),
  /** Who says them there, if that is known; the article itself where nobody is quoted. */
  speaker: z.string().nullable(),
})
export type QuotePlace = z.infer<typeof QuotePlace>

export const CheckedQuote = z.object({
  /** UTF-16 offsets into the text of the draft, half-open, with the marks. */
  start: z.int(),
  end: z.int(),
  /** The line of that text, from 1: its paragraph. */
  paragraph: z.int(),
  text: z.string(),
  kind: z.enum([...quotationKinds, 'block']),
  /** Who the draft says said it. */
  speaker: z.string().nullable(),
  verdict: z.enum(verdicts),
  holds: z.boolean(),
  /** A sentence for people. */
  message: z.string(),
  place: QuotePlace.nullable(),
  /** From the words of the source (`same` and `removed`) to those of the draft (`same` and `added`), word by word. */
  difference: z.array(Edit),
})
export type CheckedQuote = z.infer<typeof CheckedQuote>

export const holds = (verdict: Verdict) =>
  verdict === 'verbatim' || verdict === 'marked' || verdict === 'unchecked'

/** “Verbatim in “A bridge”, in the version of 3 July 2024, not in the current one.” */
export function messageOf(
  verdict: Verdict,
  place: QuotePlace | null,
  speakers: { draft: string | null; isKnown: boolean },
  difference: readonly Edit[],
): string {
  const where = place ? ` in “${place.title}”${versionOf(place)}` : ''
  switch (verdict) {
    case 'verbatim':
    case 'marked': {
      const how =
        verdict === 'verbatim'
          ? 'Verbatim'
          : `Verbatim but for what is marked${leftOut(difference)}`
      const who =
        speakers.draft && !speakers.isKnown
          ? ` Who says it there is not known; the draft names ${speakers.draft}.`
          : ''
      return `${how}${where}.${who}`
    }
    case 'changed':
      return `Changed: ${changesOf(difference)}${where}.`
    case 'misattributed':
      return `Attributed to ${speakers.draft}, but said by ${place?.speaker ?? 'somebody else'}${where}.`
    case 'absent':
      return 'Not in the library.'
    case 'unchecked':
      return 'Not checked: a title, or a word in marks that nobody is said to have used.'
  }
}

function versionOf({ newest, retrieved }: QuotePlace): string {
  return newest ? '' : `, in the version of ${longDate(retrieved)}, not in the current one`
}

function leftOut(difference: readonly Edit[]): string {
  const words = difference
    .filter(({ kind }) => kind === 'removed')
    .map(({ text }) => wordsAlone(text))
  return words.length > 0 ? ` (left out: “${words.join('”, “')}”)` : ''
}

function changesOf(difference: readonly Edit[]): string {
  const changes: string[] = []
  for (const [index, { kind, text }] of difference.entries()) {
    const next = difference[index + 1]
    if (kind === 'removed' && next?.kind === 'added')
      changes.push(`“${wordsAlone(text)}” became “${wordsAlone(next.text)}”`)
    else if (kind === 'removed') changes.push(`“${wordsAlone(text)}” is missing`)
    else if (kind === 'added' && difference[index - 1]?.kind !== 'removed')
      changes.push(`“${wordsAlone(text)}” was added`)
  }
  return changes.join(', ')
}

/** Without what stands between them and the next ones. */
function wordsAlone(text: string): string {
  const words = text.trim()
  return words.replace(/[\s,.;:…"'“”‘’«»()[\]—–-]+$/u, '') || words
}
