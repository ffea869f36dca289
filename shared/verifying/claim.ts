// What a draft claims that somebody said: a quotation or a block quote, with its marked omissions and insertions.
import type { TextRange } from '../anchoring/range'
import type { Block, Body } from '../body/blocks'
import { leavesOf, textOf } from '../body/text'
import type { Draft } from '../importing/draft'
import { outsideOf } from '../integrity/sentence'
import { type Entity, findQuotations, type Quotation } from '../quotations/index'
import { namesOf } from './same-speaker'
import { firstWordFrom, type Words, wordsOf } from './words'

/** How words of the source may stand between two pieces of a quote. */
export type Gap =
  /** […]: any words. */
  | 'omission'
  /** [the company]: none or some, in place of which the brackets stand. */
  | 'insertion'
  /** Closed marks, the writer's own words, marks again. */
  | 'break'

export interface Claim {
  /** Where it stands in the draft, with its marks: UTF-16 offsets, half-open. */
  start: number
  end: number
  /** Its words, without the marks around them. */
  text: string
  kind: Quotation['kind'] | 'block'
  /** Every name by which the draft calls whoever it says said it; empty where it does not say. */
  speakers: readonly string[]
  /** Whether the draft says at all that these are somebody's words. */
  isAttributed: boolean
  /** The draft's own words before and after it in the same sentence. */
  before: string
  after: string
  /** The words to look for, and the gap before each of those that follow one: by the index of the word. */
  words: Words
  gaps: ReadonlyMap<number, Gap>
  hasMarks: boolean
  /** Whether it says that something is left out before its first word, and after its last one. */
  isOpenBefore: boolean
  isOpenAfter: boolean
  /** Words whose first letter stands in brackets: [H]e. Its case, or the letter, is the writer's. */
  altered: ReadonlySet<number>
}

export interface DraftText {
  /** What is checked: the title, where it is no part of the text, and the canonical text. */
  text: string
  claims: Claim[]
}

export function claimsOf(draft: Draft): DraftText {
  const own = textOf(draft.body)
  const title = draft.title.replace(/\s*…$/, '')
  const folded = (words: string) => words.replace(/\s+/g, ' ')
  const isPart = folded(own.slice(0, title.length * 2)).startsWith(folded(title))
  const head = isPart ? '' : `${title}\n`
  const text = head + own
  const blocks = blockQuotes(draft.body).map(({ start, end }) => ({
    start: start + head.length,
    end: end + head.length,
  }))
  const options = { blocks, ...(draft.language && { language: draft.language }) }
  const { quotations, entities } = findQuotations(text, options)
  const claims = quotations
    .filter((quotation) => !blocks.some((block) => overlaps(quotation, block)))
    .filter((quotation) => !isOfSource(text, quotation))
    .map((quotation) => claimOf(text, quotation, entities))
  for (const block of blocks) {
    const found = quotations.find((quotation) => outerRange(quotation).start === block.start)
    claims.push(claimOfBlock(text, block, found ? introducedBy(found, entities) : []))
  }
  return {
    text,
    claims: claims
      .filter(({ words }) => words.count > 0)
      .sort((one, other) => one.start - other.start),
  }
}

const outerRange = ({ parts }: Quotation): TextRange => ({
  start: parts[0]?.start ?? 0,
  end: parts.at(-1)?.end ?? 0,
})

function overlaps(quotation: Quotation, { start, end }: TextRange): boolean {
  const range = outerRange(quotation)
  return range.start < end && range.end > start
}

/** A line that begins with a dash says where the quote above it is from; what stands in marks there is a title. */
const sourceLine = /^\s*(?:[—–―]|--)\s*(?!\s)/

function isOfSource(text: string, quotation: Quotation): boolean {
  const { start } = outerRange(quotation)
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return sourceLine.test(line) && /\p{L}/u.test(line)
}

function claimOf(text: string, quotation: Quotation, entities: readonly Entity[]): Claim {
  const { parts, kind, speaker } = quotation
  const range = outerRange(quotation)
  const { before, after } = outsideOf(text, range)
  return {
    ...range,
    before: text.slice(before.start, before.end),
    after: text.slice(after.start, after.end),
    text: quotation.text,
    kind,
    isAttributed: quotation.cue !== null || speaker !== null || isCalled(text, range),
    speakers: namesOf(speaker, entities),
    ...checkable(parts.map(({ inner }) => text.slice(inner.start, inner.end))),
  }
}

/** “… calling it a “mistake””, “the word “mistake””: somebody used the word, though nothing else says so. */
const calling =
  /\b(?:(?:call|describ|label|dubb|term|brand|denounc|nennt|nannte|bezeichn|appel|qualifi|llam|calific|chiam|defin|cham|noem)\p{L}*(?:\s+[\p{L}'’]+){0,6}|(?:words?|terms?|phrases?)(?:\s+(?:was|is|were))?)[\s,:]*$/iu
/** “… is the word that they used”. */
const beingCalled =
  /^[\s,]*(?:is|was|are|were)\s+(?:the|an?|his|her|its|their)\s+(?:\p{L}+\s+)?(?:words?|terms?|phrases?|expression|description)\b/iu
/** UTF-16 units on each side in which that is said. */
const called = 80

function isCalled(text: string, { start, end }: TextRange): boolean {
  const before = text.slice(Math.max(0, start - called), start).split(/[.!?;\n]/)
  return calling.test(before.at(-1) ?? '') || beingCalled.test(text.slice(end, end + called))
}

/** Who says a block quote by the words before it: “The letter reads:”. Anybody may have been named before without saying it. */
const introducedBy = ({ speaker, cue }: Quotation, entities: readonly Entity[]) =>
  cue ? namesOf(speaker, entities) : []

function claimOfBlock(text: string, { start, end }: TextRange, introduced: string[]): Claim {
  const lines = text.slice(start, end).split('\n')
  const last = lines.at(-1) ?? ''
  const isSource = lines.length > 1 && sourceLine.test(last)
  const words = (isSource ? lines.slice(0, -1) : lines).join('\n')
  const named = isSource ? speakerIn(last.replace(sourceLine, '').trim()) : null
  return {
    start,
    end: start + words.length,
    text: words,
    kind: 'block',
    before: '',
    after: '',
    isAttributed: true,
    speakers: named ? [named] : introduced,
    ...checkable([words]),
  }
}

/**
 * Who a line below a block quote says that it is by: who is said to be quoted, and a name that stands alone or with what that one is:
 * “Ann Lee, the engineer”. Beside a title or a date it is who wrote the article.
 */
function speakerIn(line: string): string | null {
  const [name = '', ...rest] = line.split(/,|\bquoted\b|[“"«„]/)
  const isQuoted = /,\s*quoted\b/.test(line)
  const isAlone = !/[“"«„\d]|:\/\//.test(line) && rest.every((each) => /^\s*\p{Ll}/u.test(each))
  return (isQuoted || isAlone) && name.trim() !== '' ? name.trim() : null
}

/** Where the block quotes of a body stand in its text; one within another belongs to the outer one. */
function blockQuotes(body: Body): TextRange[] {
  const leaves = leavesOf(body)
  const byContent = new Map<unknown, TextRange>(leaves.map((leaf) => [leaf.content, leaf]))
  return quotesIn(body).flatMap((quote) => {
    const own = leavesOf(quote).flatMap(({ content }) => byContent.get(content) ?? [])
    const [first, last] = [own[0], own.at(-1)]
    return first && last ? [{ start: first.start, end: last.end }] : []
  })
}

function quotesIn(blocks: readonly Block[]): Block[][] {
  return blocks.flatMap((block) => {
    if (block.type === 'quote') return [block.children]
    if (block.type === 'list') return block.items.flatMap(quotesIn)
    return []
  })
}

const marks =
  /\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.(?:\s?\.)?|\[([^[\]\n]{1,200})\]/gu

/**
 * The words of the parts without what stands in brackets, one text for all, and what is between them. A letter in brackets at
 * the beginning of a word, and an ending in brackets, are parts of their word.
 */
function checkable(
  parts: readonly string[],
): Pick<Claim, 'words' | 'gaps' | 'hasMarks' | 'isOpenBefore' | 'isOpenAfter' | 'altered'> {
  let text = ''
  const places: { at: number; gap: Gap }[] = []
  const letters: number[] = []
  let hasMarks = false
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      places.push({ at: text.length, gap: 'break' })
      text += '\n'
    }
    let from = 0
    for (const { 0: mark, 1: inserted, index: at } of part.matchAll(marks)) {
      text += part.slice(from, at)
      from = at + mark.length
      const isInWord =
        inserted !== undefined &&
        (/\p{L}$/u.test(part.slice(0, at)) || /^\p{L}/u.test(part.slice(from)))
      if (mark.startsWith('[') || mark.startsWith('(')) hasMarks = true
      if (isInWord) {
        letters.push(text.length)
        text += inserted
        continue
      }
      places.push({ at: text.length, gap: inserted === undefined ? 'omission' : 'insertion' })
      text += ' '
    }
    text += part.slice(from)
  }
  const words = withoutTrailingMark(wordsOf(text))
  const gaps = new Map<number, Gap>()
  let isOpenBefore = false
  let isOpenAfter = false
  for (const { at, gap } of places) {
    const index = firstWordFrom(words, at)
    if (gap === 'omission' && index === 0) isOpenBefore = true
    if (gap === 'omission' && index === words.count) isOpenAfter = true
    if (index > 0 && index < words.count && gaps.get(index) !== 'omission') gaps.set(index, gap)
  }
  const altered = new Set(letters.map((at) => indexAround(words, at)))
  return { words, gaps, hasMarks, isOpenBefore, isOpenAfter, altered }
}

/** A question mark before the closing mark may be the writer's own question. */
function withoutTrailingMark(words: Words): Words {
  const last = words.count - 1
  return last >= 0 && words.text[words.starts[last] as number] === '?'
    ? { ...words, count: last }
    : words
}

function indexAround({ starts, ends, count }: Words, at: number): number {
  for (let index = 0; index < count; index += 1)
    if ((starts[index] as number) <= at && at < (ends[index] as number)) return index
  return -1
}
