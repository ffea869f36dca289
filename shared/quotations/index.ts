// Who said what: every quotation of a text, in every convention of marking one.
import type { TextRange } from '../anchoring/range'
import { type Attribution, Attributor } from './attribute'
import { kindOf } from './kinds'
import { english } from './languages/english'
import type { Phrase } from './mentions'
import { type MarkedSpan, pairMarks } from './pair'
import { paragraphsOf } from './paragraphs'
import type { Findings, Mention, Quotation, QuotationPart, Speaker } from './quotation'
import { type Token, tokensOf } from './tokens'

export * from './quotation'

export interface FindOptions {
  /** BCP 47. Told by the words of the text where left out. */
  language?: string
}

/** Finds the quotations of `text`. Offsets count UTF-16 units of it, half-open. Linear in its length. */
export function findQuotations(text: string, _options: FindOptions = {}): Findings {
  const paragraphs = paragraphsOf(text)
  const spans = pairMarks(text, paragraphs)
  const quotations = spans.map((span) => quotationOf(text, span))
  attributeAll(text, paragraphs, quotations)
  return { quotations, entities: [] }
}

function attributeAll(text: string, paragraphs: readonly TextRange[], quotations: Quotation[]) {
  const parts = quotations.flatMap((quotation) =>
    quotation.parts.map((part) => ({ part, quotation })),
  )
  let next = 0
  let carried: Speaker | null = null
  /** The last quotation of the paragraph before, where nothing tells its speaker: an attribution line may follow. */
  let open: Quotation | null = null
  let introduced: Pick<Quotation, 'cue' | 'speaker'> | null = null
  for (const paragraph of paragraphs) {
    const here: typeof parts = []
    for (; next < parts.length; next += 1) {
      const one = parts[next]
      if (!one || one.part.start >= paragraph.end) break
      here.push(one)
    }
    const introduces = text[paragraph.end - 1] === ':'
    if (
      here.length === 0 &&
      !introduces &&
      !(open && /^[-—–―]/.test(text[paragraph.start] ?? ''))
    ) {
      carried = null
      introduced = null
      open = null
      continue
    }
    const tokens = tokensOf(
      text,
      paragraph.start,
      paragraph.end,
      here.map(({ part }) => part),
    )
    const attributor = new Attributor(tokens, text, english)
    if (open && here.length === 0) {
      const line = attributor.attributionLine()
      if (line) Object.assign(open, known(line))
    }
    open = null
    let last: Speaker | null = null
    let which = 0
    for (const [at, token] of tokens.entries()) {
      if (token.kind !== 'quotation') continue
      const { quotation } = here[which] as { part: QuotationPart; quotation: Quotation }
      which += 1
      if (quotation.kind === 'title') continue
      const found = attributor.attribute(at, quotation.kind === 'direct')
      if (found) {
        if (!quotation.speaker || found.score > quotation.speaker.score)
          Object.assign(quotation, known(found))
      } else if (!quotation.speaker) {
        const begins = attributor.sentenceStart(at) === at
        if (at === 0 && introduced) Object.assign(quotation, introduced)
        else if (last && begins)
          quotation.speaker = { ...last, how: 'carried', score: last.score * 0.9 }
        else if (begins && quotation.kind === 'direct' && at > 0) {
          const back = attributor.attributeBack(at)
          if (back) Object.assign(quotation, known(back))
        } else if (carried && at === 0)
          quotation.speaker = { ...carried, how: 'carried', score: carried.score * 0.7 }
      }
      if (!quotation.speaker && at === tokens.length - 1) open = quotation
      last = quotation.speaker ?? last
    }
    carried = last
    const after = introduces ? attributor.attributeNext() : null
    introduced = after && known(after)

    function known({ cue, speaker, how, score }: Attribution): Pick<Quotation, 'cue' | 'speaker'> {
      return {
        cue: cue && mentionOf(text, tokens, cue),
        speaker: speaker && { ...mentionOf(text, tokens, speaker), name: null, how, score },
      }
    }
  }
}

function mentionOf(text: string, tokens: readonly Token[], { first, last }: Phrase): Mention {
  const start = tokens[first]?.start ?? 0
  const end = tokens[last]?.end ?? 0
  return { start, end, text: text.slice(start, end) }
}

function quotationOf(text: string, { parts, nested, closed }: MarkedSpan): Quotation {
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) throw new Error('a span has a part')
  const { kind, score } = kindOf({
    text,
    inner: { start: first.inner.start, end: last.inner.end },
    outer: { start: first.start, end: last.end },
    cued: false,
  })
  return {
    parts,
    text: parts.map(({ inner }) => text.slice(inner.start, inner.end).trim()).join('\n'),
    kind,
    score: closed ? score : score / 2,
    cue: null,
    speaker: null,
    nested: nested.map((inside) => quotationOf(text, inside)),
  }
}
