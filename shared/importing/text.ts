// Plain text as people have it: copied from a news site, wrapped at some column by a mail program, one paragraph a line, verse.
// The title is found and taken out; no other word is lost, added or moved.
import type { Element, Root } from 'hast'
import { buildBody } from '../body/build'
import { textOf } from '../body/text'
import type { Draft } from './draft'
import { isByline, isFurniture, publishedIn } from './furniture'
import { isWrapped, joinsLines, wrapWidth } from './line-breaks'
import { firstWords, isKicker, sameTitle } from './title'

/** Every way in which systems have ended lines; a form feed ends a page, and with it a line. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** Makes a draft of plain text. The title is empty where the text is. */
export function draftOfText(source: string): Draft {
  const lines = source
    .replace(/^\ufeff/, '')
    .split(lineEnd)
    .map((line) => line.trimEnd())
  const { title, rest } = titleOf(lines)
  const head = rest.filter((line) => line.trim() !== '').slice(0, 6)
  const body = buildBody(paragraphsOf(rest))
  return {
    title: title ?? firstWords(textOf(body)),
    byline: bylineOf(head),
    site: null,
    canonicalAddress: null,
    language: null,
    published: head.map(publishedIn).find((date) => date !== null) ?? null,
    body,
  }
}

/** “By Jane Doe” stays in the body; the record names her without the “By”. */
function bylineOf(head: readonly string[]): string | null {
  const line = head.find(isByline)
  return line ? line.trim().replace(/^by:?\s+/i, '') : null
}

const longestTitle = 200
/** Lines end so when they are sentences, or go on in the next line, and titles do not. */
const unlikeTitle = /[.,;:][”’"')\]]*$/

/** Finds the title among the first lines, and takes it out with all its leading repetitions. */
function titleOf(lines: readonly string[]): { title: string | null; rest: string[] } {
  const first = lines.findIndex((line) => line.trim() !== '')
  const candidate = lines[first]?.trim() ?? ''
  const none = { title: null, rest: [...lines] }
  if (candidate === '') return none

  const rest = lines.slice(first + 1)
  const repeated = withoutRepetitions(rest, candidate)
  const isRepeated = repeated.length < rest.length && candidate.length <= longestTitle
  const underKicker = isRepeated ? null : titleUnderKicker(lines, first)
  if (underKicker) return underKicker
  const isTitle =
    isRepeated ||
    (candidate.length <= longestTitle &&
      !unlikeTitle.test(candidate) &&
      standsAlone(candidate, rest))
  if (!isTitle || repeated.every((line) => line.trim() === '')) return none
  const underlined = /^\s*(=+|-{3,}|~{3,}|_{3,}|\*{3,})\s*$/.test(repeated[0] ?? '')
  return {
    title: candidate.replace(/\s+/g, ' '),
    rest: underlined ? repeated.slice(1) : repeated,
  }
}

/** A line that comes again, set apart from itself, is the title, even where the name of a section stands before it. */
function titleUnderKicker(lines: readonly string[], kicker: number) {
  if (!isKicker(lines[kicker]?.trim() ?? '')) return null
  const index = lines.findIndex((line, index) => index > kicker && line.trim() !== '')
  const title = lines[index]?.trim() ?? ''
  const rest = lines.slice(index + 1)
  // In the line below itself a line is repeated as verse does.
  if (!title || title.length > longestTitle || unlikeTitle.test(title)) return null
  if (sameTitle(rest[0] ?? '', title)) return null
  const repeated = withoutRepetitions(rest, title)
  if (repeated.length === rest.length) return null
  return { title: title.replace(/\s+/g, ' '), rest: [...lines.slice(0, index), '', ...repeated] }
}

/** Lines of verse are no longer than this, in UTF-16 units. */
const longestVerse = 60

/** Takes out what repeats the title before the text begins; a byline, a date or a credit may stand between and stays. */
function withoutRepetitions(lines: readonly string[], title: string): string[] {
  const isTitle = (line: string) => line.trim() !== '' && sameTitle(line, title)
  const begin = lines.findIndex(
    (line) => line.trim() !== '' && !isTitle(line) && !isFurniture(line),
  )
  // A poem is often called by its first line, which goes on in the next one.
  const isVerse =
    isTitle(lines[begin - 1] ?? '') &&
    lines[begin - 2]?.trim() === '' &&
    (lines[begin] ?? '').trim().length <= longestVerse
  const head = begin < 0 ? lines : lines.slice(0, isVerse ? begin - 1 : begin)
  return [...head.filter((line) => !isTitle(line)), ...lines.slice(head.length)]
}

/** Whether the first line is set apart from what follows it. */
function standsAlone(candidate: string, rest: readonly string[]): boolean {
  const next = rest[0] ?? ''
  if (next.trim() === '' || isFurniture(next) || /^\s*(=+|-{3,})\s*$/.test(next)) return true
  // No blank line anywhere: one paragraph a line. Then its lines are sentences, and longer than a title.
  const lines = rest.join('\n').trimEnd().split('\n')
  const sentences = lines.filter((line) => /[.!?…][”’"')\]]*\s*$/.test(line))
  return (
    lines.every((line) => line.trim().length > candidate.length) &&
    sentences.length > lines.length * 0.8
  )
}

function paragraphsOf(lines: readonly string[]): Root {
  const blocks = blocksOf(lines)
  const width = wrapWidth(blocks)
  const children = blocks.flatMap((block) =>
    paragraphsOfBlock(block, width !== null && isWrapped(block, width) ? width : null),
  )
  return { type: 'root', children }
}

/** The lines that stand between blank lines. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = []
  const open: string[] = []
  for (const line of [...lines, '']) {
    if (line.trim() !== '') open.push(line)
    else if (open.length > 0) blocks.push(open.splice(0))
  }
  return blocks
}

function paragraphsOfBlock(block: readonly string[], width: number | null): Element[] {
  const paragraphs: Element[] = []
  block.forEach((line, index) => {
    const before = block[index - 1]
    const join = before === undefined ? 'apart' : joinsLines(before, line, width)
    if (join === 'apart') paragraphs.push(element('p'))
    const children = paragraphs.at(-1)?.children
    if (join === 'break') children?.push(element('br'))
    else if (join === 'space') children?.push({ type: 'text', value: ' ' })
    children?.push({ type: 'text', value: join === 'nothing' ? line.trimStart() : line })
  })
  return paragraphs
}

const element = (tagName: string): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: [],
})
