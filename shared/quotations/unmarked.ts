// Quotations without quotation marks: dialogue that a dash opens, the lines of a transcript, and block quotes, those of Markdown
// too.
import type { TextRange } from '../anchoring/range'
import type { MarkedSpan } from './pair'

/** A span with the label of who speaks, as a transcript has it. */
export interface UnmarkedSpan extends MarkedSpan {
  label: TextRange | null
}

const label =
  /^(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,4})(?: \([^()\n]{1,40}\))?:[ \u00a0]+(?=\S)/u
/** Labels are looked for in the head of a paragraph only. */
const longestLabel = 120
/** Lines with labels that make a transcript: fewer are headings, notes and addresses. */
const fewestLines = 3

/** Quotations of a text that no marks show, in order. `blocks` are the block quotes that the text is known to have. */
export function unmarkedSpans(
  text: string,
  paragraphs: readonly TextRange[],
  blocks: readonly TextRange[],
  language: string | null,
): UnmarkedSpan[] {
  const labels = labelsOf(text, paragraphs)
  const dialogue = new Set(dialogueOf(text, paragraphs, language))
  const spans: UnmarkedSpan[] = []
  let block = 0
  let open: TextRange | null = null
  let quotedTo = -1
  for (const paragraph of paragraphs) {
    while (block < blocks.length && (blocks[block] as TextRange).end <= paragraph.start) block += 1
    const around = blocks[block]
    const spoken = labels.get(paragraph)
    if (around && around.start <= paragraph.start && paragraph.end <= around.end) {
      const last = spans.at(-1)
      const part = { ...paragraph, inner: paragraph }
      if (last && open === around) last.parts.push(part)
      else spans.push({ parts: [part], family: 'block', closed: true, nested: [], label: null })
      open = around
    } else if (text[paragraph.start] === '>') {
      const parts = quotedLines(text, paragraph)
      const last = spans.at(-1)
      const goesOn = quotedTo >= 0 && !/\n\s*\n/.test(text.slice(quotedTo, paragraph.start))
      if (last && goesOn) last.parts.push(...parts)
      else if (parts.length > 0)
        spans.push({ parts, family: 'block', closed: true, nested: [], label: null })
      if (parts.length > 0 || goesOn) quotedTo = paragraph.end
    } else if (spoken) {
      const start = paragraph.start + spoken.skip
      const part = { start, end: paragraph.end, inner: { start, end: paragraph.end } }
      spans.push({ parts: [part], family: 'label', closed: true, nested: [], label: spoken.label })
    } else if (dialogue.has(paragraph)) {
      const start =
        paragraph.start +
        (dash.exec(text.slice(paragraph.start, paragraph.start + 8))?.[0].length ?? 0)
      const part = { ...paragraph, inner: { start, end: paragraph.end } }
      spans.push({ parts: [part], family: 'dash', closed: true, nested: [], label: null })
    }
  }
  return spans
}

/** The lines of a paragraph that Markdown quotes, each without its `>`. An empty one has no part. */
function quotedLines(text: string, { start, end }: TextRange): MarkedSpan['parts'] {
  const parts: MarkedSpan['parts'] = []
  let at = start
  for (const line of text.slice(start, end).split('\n')) {
    const mark = /^(?:\s{0,3}>[^\S\n]?)*\s*/.exec(line)?.[0].length ?? 0
    const words = line.trimEnd().length
    const inner = { start: at + mark, end: at + words }
    if (mark < words) parts.push({ start: at, end: at + words, inner })
    at += line.length + 1
  }
  return parts
}

/** The labelled lines of a transcript: several, and some label more than once. */
function labelsOf(text: string, paragraphs: readonly TextRange[]) {
  const found = new Map<TextRange, { label: TextRange; skip: number }>()
  const counts = new Map<string, number>()
  for (const paragraph of paragraphs) {
    const head = text.slice(
      paragraph.start,
      Math.min(paragraph.end, paragraph.start + longestLabel),
    )
    const match = label.exec(head)
    const name = match?.[1]
    // What is in marks is found by them.
    if (!match || !name || /^["“„«‘']/.test(head.slice(match[0].length))) continue
    const { start } = paragraph
    found.set(paragraph, { label: { start, end: start + name.length }, skip: match[0].length })
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const repeated = [...counts.values()].some((count) => count > 1)
  const most = found.size >= fewestLines && found.size * 4 >= paragraphs.length
  return repeated && most ? found : new Map<TextRange, { label: TextRange; skip: number }>()
}

const dash = /^[—―–][ \u00a0\u202f]?(?=\S)/
/** Where a paragraph that begins with a dash is a line of dialogue, and not of a list. */
const dashed: ReadonlySet<string> = new Set(['fr', 'es', 'it', 'pt'])

/** Paragraphs that a dash opens and a sentence's end closes; two at least, since one may be an attribution or an aside. */
function dialogueOf(
  text: string,
  paragraphs: readonly TextRange[],
  language: string | null,
): TextRange[] {
  const begins = language === null || dashed.has(language) ? dash : /^[—―][ \u00a0\u202f]?(?=\S)/
  const found = paragraphs.filter(
    ({ start, end }) =>
      begins.test(text.slice(start, start + 8)) && /[.!?…»”]$/.test(text.slice(end - 1, end)),
  )
  return found.length >= 2 || (language !== null && dashed.has(language)) ? found : []
}

/** Both kinds in the order of the text; what is between marks within an unmarked one is nested in it. */
export function mergeSpans(
  marked: readonly MarkedSpan[],
  unmarked: readonly UnmarkedSpan[],
): (MarkedSpan | UnmarkedSpan)[] {
  const merged: (MarkedSpan | UnmarkedSpan)[] = []
  let next = 0
  for (const span of unmarked) {
    const start = span.parts[0]?.start ?? 0
    const end = span.parts.at(-1)?.end ?? 0
    const whole: MarkedSpan[] = []
    for (; next < marked.length; next += 1) {
      const one = marked[next] as MarkedSpan
      const from = one.parts[0]?.start ?? 0
      if (from >= end) break
      if (from < start) merged.push(one)
      else if (covers(one, start, end)) whole.push(one)
      else span.nested.push(one)
    }
    // A block quote in marks is one quotation, and so is one that runs on behind it.
    if (whole.length > 0) merged.push(...whole, ...span.nested)
    else merged.push(span)
  }
  merged.push(...marked.slice(next))
  return merged
}

/** Whether a span is all of a stretch, or leaves it. */
function covers({ parts }: MarkedSpan, start: number, end: number): boolean {
  const to = parts.at(-1)?.end ?? 0
  return to > end || ((parts[0]?.start ?? 0) <= start + 2 && to >= end - 2)
}
