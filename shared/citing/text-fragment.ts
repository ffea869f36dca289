// An address that leads to a passage: a text directive, as the WICG's specification of text fragments has it
// (https://wicg.github.io/scroll-to-text-fragment/): #:~:text=[prefix-,]start[,end][,-suffix].
//
// A browser takes the first place that fits, by whole words, whatever their case; no term crosses a block. So a passage of
// several lines, or a long one, is named by its first and last words, and words around it are added until no earlier place fits.
import type { TextRange } from '../anchoring/range'
import { characterBefore, splitsWord } from '../body/splits-word'

export interface TextDirective {
  prefix?: string
  start: string
  end?: string
  suffix?: string
}

/** UTF-16 units of a passage that is named whole. Chrome's own links draw the line there too. */
const longestWhole = 300
/** Words that name one end of a longer passage, at first and at most; and words of context on a side, at most. */
const fewestEndWords = 4
const mostEndWords = 16
const mostContextWords = 12

/**
 * The address with a directive for a passage of `text`, whose lines are the blocks of the page. A directive that the address
 * has is replaced, another fragment is kept. Null where it is no address of the Web.
 */
export function addressOfPassage(address: string, text: string, range: TextRange): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  const fragment = url.hash.split(':~:')[0] || '#'
  url.hash = ''
  const directive = directiveFor(text, range)
  return directive
    ? `${url.href.replace(/#$/, '')}${fragment}:~:text=${encode(directive)}`
    : url.href
}

export function encode({ prefix, start, end, suffix }: TextDirective): string {
  return [
    ...(prefix ? [`${encodeTerm(prefix)}-`] : []),
    encodeTerm(start),
    ...(end ? [encodeTerm(end)] : []),
    ...(suffix ? [`-${encodeTerm(suffix)}`] : []),
  ].join(',')
}

/** What parts terms and directives is encoded too: `-`, `,` and `&`. Half a surrogate pair has no encoding. */
function encodeTerm(term: string): string {
  const wellFormed = term.replace(/\p{Surrogate}/gu, '\uFFFD')
  return encodeURIComponent(wellFormed).replace(
    /[-!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** A directive whose first place in `text` is the passage, widened to whole words; the nearest to it where there is none. */
export function directiveFor(text: string, range: TextRange): TextDirective | null {
  const { start, end } = wholeWords(text, range)
  const words = text.slice(start, end)
  if (words === '') return null
  const isWhole = words.length <= longestWhole && !words.includes('\n')
  const firstLine = words.split('\n', 1)[0] as string
  const lastLine = words.slice(words.lastIndexOf('\n') + 1)
  const ends = (count: number): TextDirective =>
    isWhole
      ? { start: words }
      : { start: firstWords(firstLine, count), end: lastWords(lastLine, count) }
  const fits = (directive: TextDirective) => {
    const found = firstPlace(text, directive)
    return found?.start === start && found.end === end
  }
  let best = ends(fewestEndWords)
  for (let count = fewestEndWords; count <= (isWhole ? fewestEndWords : mostEndWords); count *= 2) {
    best = ends(count)
    if (fits(best)) return best
  }
  for (let count = 1; count <= mostContextWords; count += count < 4 ? 1 : 4) {
    const prefix = lastWords(lineBefore(text, start), count)
    const suffix = firstWords(lineAfter(text, end), count)
    for (const context of [{ prefix }, { suffix }, { prefix, suffix }]) {
      const directive = { ...best, ...onlyGiven(context) }
      if (fits(directive)) return directive
      if (count > 4) best = directive
    }
  }
  return best
}

function onlyGiven({ prefix, suffix }: { prefix?: string; suffix?: string }) {
  return { ...(prefix && { prefix }), ...(suffix && { suffix }) }
}

/** The first place of a directive in a text whose lines are blocks, as the specification looks for it; UTF-16, half-open. */
export function firstPlace(text: string, directive: TextDirective): TextRange | null {
  const page = lower(text)
  const start = lower(directive.start)
  const prefix = directive.prefix && lower(directive.prefix)
  const suffix = directive.suffix && lower(directive.suffix)
  for (let from = 0; from <= page.length; ) {
    const first = findWords(page, prefix || start, from)
    if (first < 0) return null
    from = first + 1
    let begin = first
    if (prefix) {
      begin = skipSpace(page, first + prefix.length)
      if (!standsAt(page, start, begin)) continue
    }
    let limit = begin + start.length
    if (directive.end === undefined) {
      if (suffix && !standsAt(page, suffix, skipSpace(page, limit))) continue
      return { start: begin, end: limit }
    }
    const end = lower(directive.end)
    for (let last = findWords(page, end, limit); last >= 0; last = findWords(page, end, last + 1)) {
      limit = last + end.length
      if (!suffix || standsAt(page, suffix, skipSpace(page, limit)))
        return { start: begin, end: limit }
    }
    return null
  }
  return null
}

/** Lower case, unit for unit: a character whose lower case is longer stays. */
function lower(text: string): string {
  const whole = text.toLowerCase()
  if (whole.length === text.length) return whole
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  })
}

function findWords(page: string, words: string, from: number): number {
  for (let at = page.indexOf(words, from); at >= 0; at = page.indexOf(words, at + 1))
    if (isBounded(page, at, at + words.length)) return at
  return -1
}

const standsAt = (page: string, words: string, at: number) =>
  page.startsWith(words, at) && isBounded(page, at, at + words.length)

const isBounded = (page: string, start: number, end: number) =>
  !splitsWord(page, start) && !splitsWord(page, end)

/** The passage without white space at its ends, and with the rest of the words that it cuts. */
function wholeWords(text: string, { start, end }: TextRange): TextRange {
  while (start < end && /\s/.test(text[start] as string)) start += 1
  while (end > start && /\s/.test(text[end - 1] as string)) end -= 1
  if (start === end) return { start, end }
  while (splitsWord(text, start)) start -= characterBefore(text, start).length
  while (splitsWord(text, end)) end += (text.codePointAt(end) as number) > 0xffff ? 2 : 1
  return { start, end }
}

function skipSpace(page: string, at: number): number {
  while (at < page.length && /\s/.test(page[at] as string)) at += 1
  return at
}

/** UTF-16 units of a neighbouring line that are looked at for context. */
const reach = 400

function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - reach), at).trimEnd()
  return before.slice(before.lastIndexOf('\n') + 1)
}

function lineAfter(text: string, at: number): string {
  return text
    .slice(at, at + reach)
    .trimStart()
    .split('\n', 1)[0] as string
}

/** Where nothing parts the words, as in Chinese, as many characters as words would have. */
function firstWords(line: string, count: number): string {
  const words = new RegExp(`^\\s*\\S+(?:\\s+\\S+){0,${count - 1}}`).exec(line)?.[0].trim() ?? ''
  return words.length <= count * 24 ? words : [...words].slice(0, count * 6).join('')
}

function lastWords(line: string, count: number): string {
  const words = line.trim().split(/\s+/).slice(-count).join(' ')
  const exact = line.trimEnd().endsWith(words) ? words : (line.trim().split(/\s/).at(-1) ?? '')
  return exact.length <= count * 24 ? exact : [...exact].slice(-count * 6).join('')
}
