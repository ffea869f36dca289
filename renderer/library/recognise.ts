// What a person has typed, pasted or dropped: an address to fetch, or a text, and of what kind. Pure.
import type { ImportSource, ImportType } from '#shared/contract'

export type Recognised =
  | { kind: 'nothing' }
  | { kind: 'address'; address: string }
  | { kind: 'text'; type: ImportType }

/** One line that is an http or https address, or one that leaves the `https://` out, is an address; all else is a text. */
export function recognise(written: string): Recognised {
  const text = written.trim()
  if (text === '') return { kind: 'nothing' }
  const address = addressOf(text)
  if (address) return { kind: 'address', address }
  return { kind: 'text', type: typeOf(text) }
}

function addressOf(text: string): string | null {
  if (/\s/.test(text)) return null
  if (/^https?:\/\//i.test(text)) return URL.canParse(text) ? text : null
  // Without a scheme, only what is clearly a place on the web: `www.…`, or a host's name followed by a path.
  const bare = /^(www\.[^\s/]+\.[a-z]{2,}|([a-z0-9-]+\.)+[a-z]{2,}\/)/i.test(text)
  return bare && URL.canParse(`https://${text}`) ? `https://${text}` : null
}

const blockTag = /<(p|div|article|section|h[1-6]|ul|ol|blockquote|table|br|body)(\s[^<>]*)?\/?>/i

function typeOf(text: string): ImportType {
  if (/^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype html|html|head|body)\b/is.test(text))
    return 'html'
  if (text.startsWith('<') && blockTag.test(text) && /<\/[a-z][a-z0-9]*\s*>/i.test(text))
    return 'html'
  return looksLikeMarkdown(text) ? 'markdown' : 'text'
}

/** Signs that people do not write by chance. One heading is enough; else two different ones. */
function looksLikeMarkdown(text: string): boolean {
  if (/^#{1,6} \S/m.test(text)) return true
  const signs = [
    /^\s{0,3}[-*+] \S/m,
    /^\s{0,3}> ?\S/m,
    /^(```|~~~)/m,
    /\[[^\]\n]+\]\([^)\s]+\)/,
    /(^|\W)(\*\*|__)\S.*?\S?\2(\W|$)/m,
    /^\s*\|.+\|\s*\n\s*\|[\s:|-]+\|/m,
  ]
  return signs.filter((sign) => sign.test(text)).length >= 2
}

/** What a paste or a drop carries, as far as the clipboard's formats go. */
export interface Carried {
  /** `text/plain`. */
  text: string
  /** `text/html`. */
  html: string
  /** `text/uri-list`: what a dragged link carries. */
  links?: string
}

/** Where to import what was carried from; null when there is nothing in it. */
export function sourceOf({ text, html, links = '' }: Carried): ImportSource | null {
  const link = links.split(/\r?\n/).find((line) => /^https?:/i.test(line))
  if (link) return { kind: 'address', address: link }
  const recognised = recognise(text)
  if (recognised.kind === 'address') return recognised
  if (isFormatted(html)) return { kind: 'paste', text: html, type: 'html' }
  if (recognised.kind === 'text') return { kind: 'paste', text, type: recognised.type }
  return null
}

/** Whether HTML from the clipboard says more than its text alone: many programs wrap plain text in a single element. */
export function isFormatted(html: string): boolean {
  return /<(p|h[1-6]|ul|ol|blockquote|table|article|a|em|strong|i|b|figure)[\s>]/i.test(html)
}
