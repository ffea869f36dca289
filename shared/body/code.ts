// Code blocks: the text of `pre`, which keeps its white space, and which language a page says.
import type { Element } from 'hast'
import type { Block } from './blocks'
import { headings, lines } from './elements'

/** A code block under construction. */
export interface Pre {
  text: string
  language: string | undefined
}

/** Takes in an element that stands in a code block. Gives what to do after its children. */
export function enterPre(pre: Pre, element: Element, tag: string): (() => void) | null {
  pre.language ??= languageOf(element)
  if (tag === 'br') pre.text += '\n'
  if (!lines.has(tag) && !headings[tag]) return null
  const startLine = () => {
    if (pre.text !== '' && !pre.text.endsWith('\n')) pre.text += '\n'
  }
  startLine()
  return startLine
}

/** The block that it has become; null where there is nothing to read. */
export function codeBlock(pre: Pre): Block | null {
  const text = withoutTrailingLines(pre.text.replace(/\r\n?/g, '\n'))
  const { language } = pre
  return text.trim() === '' ? null : { type: 'code', ...(language && { language }), text }
}

function withoutTrailingLines(text: string): string {
  let end = text.length
  while (text[end - 1] === '\n') end--
  return text.slice(0, end)
}

/** The language of `class="language-…"`, as highlighters and Markdown write it. */
export function languageOf(element: Element): string | undefined {
  const { className } = element.properties
  for (const name of Array.isArray(className) ? className : []) {
    const language = /^lang(?:uage)?-([\w+#.-]+)$/.exec(String(name))?.[1]
    if (language) return language
  }
  return undefined
}
