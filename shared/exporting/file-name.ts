// Names for exported files that every file system takes.
import type { ExportedArticle, Exporter } from './exporter'

/** UTF-8 bytes of the name without its extension: most file systems take 255 in all, and people add to names. */
const mostBytes = 120

/** What Windows keeps for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i

/**
 * The title of the one article, or what it is and the day (of `at`, ISO 8601) where there are several. Characters that a
 * file system refuses, or that cannot be seen, become spaces; nothing begins or ends with a dot.
 */
export function fileNameFor(
  articles: readonly ExportedArticle[],
  { extension }: Pick<Exporter, 'extension'>,
  at: string,
): string {
  const [first, ...others] = articles
  const wish = first && others.length === 0 ? first.article.title : ''
  const name = shorten(clean(wish)) || `Pullquote passages ${at.slice(0, 10)}`
  return `${reserved.test(name.split('.')[0]?.trim() ?? '') ? `_${name}` : name}.${extension}`
}

function clean(name: string): string {
  return trimEnds(
    name
      .normalize('NFC')
      .replace(/[\p{C}\p{Z}<>:"/\\|?*]+/gu, ' ')
      .replace(/^[\s.~-]+/, ''),
  )
}

function shorten(name: string): string {
  let bytes = 0
  let kept = ''
  for (const character of name) {
    bytes += utf8Length(character)
    if (bytes > mostBytes) return trimEnds(kept)
    kept += character
  }
  return kept
}

/** Windows drops dots and spaces at the end, so that two names would become one. */
const trimEnds = (name: string) => name.replace(/[\s.]+$/, '').trimStart()

function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
