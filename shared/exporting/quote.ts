// A passage with its source, as it is pasted into what somebody writes.

import { longDate } from '../long-date'
import type { Article } from '../model/article'
import { addressOf } from './wording'

/** Pairs of marks that a passage may come wrapped in. */
const pairs = ['“”', '""', '„“', '„”', '«»', '»«', '‘’', "''", '‹›', '「」', '『』'] as const

/**
 * The words in quotation marks, and on the next line who said them, the title, the site, the date and the address, as far as
 * they are known. The words are never altered: those that come wrapped in marks get none, those that hold double marks get
 * single ones around them.
 *
 * @param stoodOn when a version was retrieved that is no longer the newest one, for words of that version: the source says so
 */
export function quoteWithSource(
  words: string,
  article: Article,
  stoodOn: string | null = null,
): string {
  const source = [
    article.byline,
    inMarks(article.title),
    article.site,
    article.published && longDate(article.published),
    addressOf(article),
    stoodOn && `as it stood on ${longDate(stoodOn)}`,
  ].filter((part) => !!part)
  return `${inMarks(words)}\n— ${source.join(', ')}`
}

/** Words in quotation marks, unless they come wrapped in some; single ones around words that hold double ones. */
export function inMarks(words: string): string {
  const trimmed = words.trim()
  if (pairs.some((pair) => isWrapped(trimmed, pair))) return trimmed
  return /["“”„«»]/.test(trimmed) ? `‘${trimmed}’` : `“${trimmed}”`
}

/** Whether the first and the last mark belong together: “a” is wrapped, “a” and “b” is not. */
function isWrapped(words: string, pair: string): boolean {
  const [open, close] = pair as unknown as [string, string]
  if (words.length < 3 || !words.startsWith(open) || !words.endsWith(close)) return false
  const inner = words.slice(1, -1)
  // Within single marks an apostrophe looks like a closing mark; one between letters closes nothing.
  const marks = inner.replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
  let depth = 0
  for (const character of marks) {
    if (character === close && depth === 0) return false
    if (character === open) depth += 1
    else if (character === close) depth -= 1
  }
  return true
}
