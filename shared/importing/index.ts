// The table of what can be brought in, and how each is recognised.
import type { ImportType } from '../contract'
import type { Draft } from './draft'
import { draftOfHtml } from './html'
import { draftOfMarkdown } from './markdown'
import { draftOfText } from './text'

export interface Importer {
  type: ImportType
  /** The first is the one that is stored. */
  mediaTypes: readonly [string, ...string[]]
  /** In lower case, without the dot. */
  extensions: readonly string[]
  /** @param base the address against which links are resolved */
  draft(source: string, base?: string): Draft
}

export const importers: Readonly<Record<ImportType, Importer>> = {
  html: {
    type: 'html',
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    extensions: ['html', 'htm', 'xhtml', 'xht'],
    draft: draftOfHtml,
  },
  markdown: {
    type: 'markdown',
    mediaTypes: ['text/markdown', 'text/x-markdown'],
    extensions: ['md', 'markdown', 'mdown', 'mkd'],
    draft: draftOfMarkdown,
  },
  text: {
    type: 'text',
    mediaTypes: ['text/plain'],
    extensions: ['txt', 'text'],
    draft: draftOfText,
  },
}

/** What is known of a source before it is read. */
export interface Evidence {
  /** A file's name, or the last part of an address. */
  name?: string | undefined
  /** As a server or a file system says it, with or without parameters. */
  mediaType?: string | undefined
  /** The first characters. */
  start?: string | undefined
}

/**
 * What a source is: by what says so most plainly, its media type (servers say `text/plain` of anything, so there a Markdown name
 * weighs more), then its name, then how it begins; else plain text, which loses nothing. Null for a media type that is no text.
 */
export function recognise({ name, mediaType, start }: Evidence): ImportType | null {
  const all = Object.values(importers)
  const essence = mediaType?.split(';')[0]?.trim().toLowerCase() ?? ''
  const extension = name && /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  const byMedia = all.find(({ mediaTypes }) => mediaTypes.includes(essence))
  const byName = all.find(({ extensions }) => extension && extensions.includes(extension))
  if (byMedia && byMedia.type !== 'text') return byMedia.type
  if (byName?.type === 'markdown') return 'markdown'
  if (byMedia) return byMedia.type
  if (essence !== '' && !vague.has(essence)) return null
  if (byName) return byName.type
  return looksLikeHtml(start ?? '') ? 'html' : 'text'
}

/** Media types that say nothing of what is inside. */
const vague: ReadonlySet<string> = new Set(['application/octet-stream', 'binary/octet-stream'])

const looksLikeHtml = (start: string) =>
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|article|main|div|p|h[1-6]|meta)[\s>]/i.test(
    start,
  )
