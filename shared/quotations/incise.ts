// The cue within the marks, as French, Italian and Spanish dialogue has it: « Je viens, dit-elle, demain. » —No sé —dijo él—.
import type { Lexicon } from './languages/lexicon'
import { Mentions } from './mentions'
import type { Quotation, QuotationPart } from './quotation'
import { tokensOf } from './tokens'

/** How far into a part the cue is looked for, in UTF-16 units. */
const furthest = 600

/** Takes the cue out of the words of a quotation that nobody is known to speak: its parts are then what is said. */
export function takeIncise(text: string, quotation: Quotation, lexicon: Lexicon) {
  const { speaker: known } = quotation
  if ((known && known.how !== 'carried') || quotation.kind === 'title' || lexicon.language === 'en')
    return
  const [part] = quotation.parts
  if (!part || quotation.parts.length > 1) return
  const end = Math.min(part.inner.end, part.inner.start + furthest)
  const tokens = tokensOf(text, part.inner.start, end, [])
  const mentions = new Mentions(tokens, lexicon)
  for (let verb = 1; verb < tokens.length; verb += 1) {
    const before = tokens[verb - 1]
    if (!lexicon.inverting.has(tokens[verb]?.word ?? '') || !/^[,!?…—–]$/.test(before?.word ?? ''))
      continue
    const speaker = mentions.phrases.startingAt(verb + 1, tokens.length)
    const behind = speaker && tokens[speaker.last + 1]
    if (!speaker || (behind && !/^[,.;:—–]$/.test(behind.word))) continue
    const first = tokens[speaker.first]
    const last = tokens[speaker.last]
    const cue = tokens[verb]
    if (!before || !first || !last || !cue) return
    quotation.cue = { start: cue.start, end: cue.end, text: text.slice(cue.start, cue.end) }
    quotation.speaker = {
      start: first.start,
      end: last.end,
      text: text.slice(first.start, last.end),
      name: null,
      how: behind ? 'between' : 'after',
      score: 0.9,
    }
    quotation.parts = split(
      text,
      part,
      before.word === '—' || before.word === '–' ? before.start : before.end,
      behind?.end ?? part.inner.end,
    )
    quotation.text = quotation.parts
      .map(({ inner }) => text.slice(inner.start, inner.end).trim())
      .join(' ')
    return
  }
}

/** The part without what stands between `from` and `to`. */
function split(text: string, part: QuotationPart, from: number, to: number): QuotationPart[] {
  let start = to
  while (start < part.inner.end && /[\s.,;:—–]/.test(text[start] as string)) start += 1
  let end = from
  while (end > part.inner.start && /\s/.test(text[end - 1] as string)) end -= 1
  const head = { start: part.start, end, inner: { start: part.inner.start, end } }
  const tail = { start, end: part.end, inner: { start, end: part.inner.end } }
  return start < part.inner.end ? [head, tail] : [head]
}
