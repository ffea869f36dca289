// Pairing: which mark opens a quotation and which one closes it. One pass over the marks of each paragraph with a stack; a
// quotation that is open where its paragraph ends goes on where the next one begins with a mark of its family.
import type { TextRange } from '../anchoring/range'
import { type Mark, type MarkFamily, marksOf } from './marks'
import type { QuotationPart } from './quotation'

/** A stretch between marks, before anything is known of what it is. */
export interface MarkedSpan {
  /** One for each paragraph that it runs over. */
  parts: QuotationPart[]
  family: MarkFamily
  /** False where its closing mark is missing, and it was ended with its paragraph. */
  closed: boolean
  nested: MarkedSpan[]
}

interface Opened extends MarkedSpan {
  mark: Mark
  /** A closing mark that holds where no better one comes. */
  doubtful: Mark | null
}

/** UTF-16 units that follow a mark which begins a quotation without an end; before fewer of them it is a slip. */
const fewest = 12

/** Quotations within quotations, no deeper: real text has three. Marks beyond are words like others. */
const deepest = 6

/** The stretches between quotation marks, in the order of the text. Linear in its length. */
export function pairMarks(text: string, paragraphs: readonly TextRange[]): MarkedSpan[] {
  const spans: MarkedSpan[] = []
  let unclosed: Opened | null = null
  for (const paragraph of paragraphs) {
    const marks = marksOf(text, paragraph.start, paragraph.end)
    const [first] = marks
    let stack: Opened[] = []
    if (unclosed) {
      if (first?.start === paragraph.start && goesOn(unclosed, first)) {
        marks.shift()
        stack = [{ ...unclosed, mark: first }]
      } else settle(text, unclosed, spans)
    }
    unclosed = pairWithin(text, paragraph, marks, stack, spans)
  }
  if (unclosed) settle(text, unclosed, spans)
  return spans
}

/** French repeats the closing mark, or the opening one, at the head of each paragraph. */
const goesOn = (unclosed: Opened, mark: Mark) =>
  unclosed.family === mark.family && (mark.opens > 0 || mark.family === 'guillemet')

/** Gives what is left open at the paragraph's end, its part in this paragraph included. */
function pairWithin(
  text: string,
  { end }: TextRange,
  marks: readonly Mark[],
  stack: Opened[],
  spans: MarkedSpan[],
): Opened | null {
  const isOpen = (family: MarkFamily) => stack.some((opened) => opened.family === family)
  const homeOf = () => stack.at(-1)?.nested ?? spans

  for (const mark of marks) {
    const top = stack.at(-1)
    const closes = mark.closes > 0 && isOpen(mark.family)
    const opens = mark.opens > 0 && (!closes || mark.opens > mark.closes)
    if (opens) {
      if (top?.doubtful) close(top.doubtful)
      if (stack.length < deepest) stack.push(begin(mark))
    } else if (closes) {
      while (stack.at(-1)?.family !== mark.family) drop()
      const opened = stack.at(-1) as Opened
      if (mark.doubtful) opened.doubtful ??= mark
      else close(mark)
    }
  }
  let left = stack.pop()
  while (left) {
    if (left.doubtful) {
      stack.push(left)
      close(left.doubtful)
    } else if (stack.length === 0) {
      // Several left open are several that lack their ends: the outermost can't be known to go on.
      left.parts.push(partOf(left.mark.start, left.mark.end, end, end))
      return left
    } else homeOf().push(...left.nested)
    left = stack.pop()
  }
  return null

  function close(mark: Mark) {
    const { mark: opening, doubtful: _, ...span } = stack.pop() as Opened
    span.parts.push(partOf(opening.start, opening.end, mark.start, mark.end))
    if (span.parts.some(({ inner }) => hasWords(text, inner)))
      homeOf().push({ ...span, closed: true })
    else homeOf().push(...span.nested)
  }

  /** Takes back the innermost that was opened: its mark was an apostrophe, or its end is missing. */
  function drop() {
    const opened = stack.at(-1) as Opened
    if (opened.doubtful) close(opened.doubtful)
    else {
      stack.pop()
      homeOf().push(...opened.nested)
    }
  }
}

const begin = (mark: Mark): Opened => ({
  parts: [],
  family: mark.family,
  closed: false,
  nested: [],
  mark,
  doubtful: null,
})

const partOf = (
  start: number,
  innerStart: number,
  innerEnd: number,
  end: number,
): QuotationPart => ({
  start,
  end,
  inner: { start: innerStart, end: innerEnd },
})

const hasWords = (text: string, { start, end }: TextRange) =>
  /[\p{L}\p{N}]/u.test(text.slice(start, end))

/**
 * What was opened and never closed. A single mark was an apostrophe; where another one of the same family opens within it, its
 * end stood somewhere before that and can't be known; else it ends with its paragraph.
 */
function settle(text: string, opened: Opened, spans: MarkedSpan[]) {
  const { mark: _, doubtful: __, ...span } = opened
  const last = span.parts.at(-1)
  const known =
    last &&
    span.family !== 'single' &&
    last.inner.end - last.inner.start >= fewest &&
    !span.nested.some((inside) => inside.family === span.family) &&
    hasWords(text, last.inner)
  if (known) spans.push(span)
  else spans.push(...span.nested)
}
