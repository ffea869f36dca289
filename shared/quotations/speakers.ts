// Gives each quotation of a text its cue and its speaker, paragraph by paragraph: by its own sentence, else from what comes
// before and behind it.
import type { TextRange } from '../anchoring/range'
import { Attributor } from './attribute'
import type { Lexicon } from './languages/lexicon'
import type { Phrase } from './noun-phrases'
import type { Attribution } from './passage'
import type { Mention, Quotation, QuotationPart, Speaker } from './quotation'
import type { Judgement } from './sureness'
import { type Token, tokensOf } from './tokens'

type Said = Pick<Quotation, 'cue' | 'speaker'>
type Place = { part: QuotationPart; quotation: Quotation }

/** What the paragraphs before leave for the next one. */
interface Carried {
  /** Who spoke last in the paragraph before. */
  speaker: Speaker | null
  /** Who the paragraph before says is to speak: it ends with a colon. */
  introduced: Said | null
  /** The last quotation of the paragraph before, where nothing tells its speaker: an attribution line may follow. */
  open: Quotation | null
}

const nothing: Carried = { speaker: null, introduced: null, open: null }

/** How often who spoke last speaks on: as a new sentence, within one, and in the next paragraph. */
const sureness = { afresh: 0.9, within: 0.85, across: 0.85 }

/** Fills in `cue` and `speaker` of the quotations, which stand in order in the paragraphs. */
export function attributeAll(
  text: string,
  paragraphs: readonly TextRange[],
  quotations: readonly Quotation[],
  lexicon: Lexicon,
  judgement: Judgement,
) {
  const places = quotations.flatMap((quotation) =>
    quotation.parts.map((part): Place => ({ part, quotation })),
  )
  let next = 0
  let carried = nothing
  for (const paragraph of paragraphs) {
    const first = next
    while (next < places.length && (places[next] as Place).part.start < paragraph.end) next += 1
    const here = places.slice(first, next)
    const introduces = text[paragraph.end - 1] === ':'
    const attributes = carried.open !== null && /^[-—–―]/.test(text[paragraph.start] ?? '')
    if (here.length > 0 || introduces || attributes)
      carried = attributeParagraph(text, paragraph, here, lexicon, judgement, carried)
    else carried = nothing
  }
  for (const { part, quotation } of places) {
    const within = quotation.nested.filter(
      ({ parts: [inside] }) => inside && inside.start >= part.start && inside.start < part.end,
    )
    if (within.length > 0) attributeAll(text, [part.inner], within, lexicon, judgement)
  }
}

function attributeParagraph(
  text: string,
  paragraph: TextRange,
  here: readonly Place[],
  lexicon: Lexicon,
  judgement: Judgement,
  before: Carried,
): Carried {
  const parts = here.map(({ part }) => part)
  const tokens = tokensOf(text, paragraph.start, paragraph.end, parts)
  const attributor = new Attributor(tokens, text, lexicon)
  const said = (found: Attribution | null, at: number): Said | null =>
    found &&
    saidBy(text, tokens, {
      ...found,
      // What names who speaks right beside it (according to, her claim) is as sure wherever it stands.
      score:
        found.how === 'phrase' ? found.score : judgement.weigh(attributor.evidenceOf(at, found)),
    })

  const line = before.open && here.length === 0 ? said(attributor.attributionLine(), 0) : null
  if (before.open && line) Object.assign(before.open, line)

  let last: Speaker | null = null
  let open: Quotation | null = null
  let which = 0
  let lastAt = -1
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'quotation') continue
    const { quotation } = here[which] as Place
    which += 1
    if (isWork(quotation) || quotation.speaker?.how === 'label') continue
    const direct = quotation.kind === 'direct'
    const found = attributor.attribute(at, direct)
    if (quotation.kind === 'title' && (!found || takesWorks(tokens, found))) continue
    if (found) {
      const now = said(found, at)
      if ((now?.speaker?.score ?? 0) > (quotation.speaker?.score ?? 0))
        Object.assign(quotation, now)
    } else if (!quotation.speaker) {
      const begins = attributor.sentenceStart(at) === at
      const back =
        begins && direct && at > 0 && (!last || attributor.followsTelling(at))
          ? attributor.attributeBack(at)
          : null
      if (at === 0 && before.introduced) Object.assign(quotation, before.introduced)
      else if (back && (!last || back.score >= 0.6)) Object.assign(quotation, said(back, at))
      else if (last && begins) quotation.speaker = carriedFrom(last, sureness.afresh)
      else if (last && lastAt >= attributor.sentenceStart(at))
        quotation.speaker = carriedFrom(last, sureness.within)
      else if (before.speaker && at === 0 && isMarked(text, token))
        quotation.speaker = carriedFrom(before.speaker, sureness.across)
    }
    if (!quotation.speaker && at === tokens.length - 1) open = quotation
    if (quotation.speaker) lastAt = at
    last = quotation.speaker ?? last
  }
  if (isSigned(here.at(-1)?.quotation)) last = null
  return { speaker: last, introduced: said(attributor.attributeNext(), tokens.length), open }
}

/** A work is not said. What only its capitals make a title may be: they chanted “Freedom for All”. */
const isWork = ({ kind, score }: Quotation) => kind === 'title' && score >= 0.7

/** “…” — Ann Lee: each of a list has a name of its own behind it, and one that has none is not hers for that. */
const isSigned = (quotation: Quotation | undefined) =>
  quotation?.speaker?.how === 'after' && quotation.cue === null

/** They read “The Old Bridge”: the verb has a work as its object. */
const takesWorks = (tokens: readonly Token[], { cue }: Attribution) =>
  /^(?:read|reads|reading|wrote|writes|writing|written|sing|sings|sang|singing|heard|see|sees|saw|published|titled|entitled)$/.test(
    tokens[cue?.first ?? -1]?.word ?? '',
  )

/** Between marks: after a dash another one speaks, and a block quote may be of anybody. */
const isMarked = (text: string, { start }: Token) => /["“”„'‘‚«»‹›`]/.test(text[start] ?? '')

function carriedFrom(speaker: Speaker, sureness: number): Speaker {
  return { ...speaker, how: 'carried', score: speaker.score * sureness }
}

function saidBy(text: string, tokens: readonly Token[], found: Attribution): Said {
  const { cue, speaker, how, score } = found
  return {
    cue: cue && mentionOf(text, tokens, cue),
    speaker: speaker && { ...mentionOf(text, tokens, speaker), name: null, how, score },
  }
}

function mentionOf(text: string, tokens: readonly Token[], { first, last }: Phrase): Mention {
  const start = tokens[first]?.start ?? 0
  const end = tokens[last]?.end ?? 0
  return { start, end, text: text.slice(start, end) }
}
