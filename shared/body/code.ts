// Code blocks: which language a page says, and where the text ends.
import type { Element } from 'hast'

export function withoutTrailingLines(text: string): string {
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
