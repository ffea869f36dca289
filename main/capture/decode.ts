// Bytes to text: which encoding a source is in, by what it says and by what it is.
import iconv from 'iconv-lite'

/**
 * Decodes by, in this order: a byte order mark; the charset of the media type; for HTML its `meta` elements; else UTF-8 where
 * the bytes are valid or nearly so, UTF-16 where every other byte is zero, and windows-1252 as the last resort.
 *
 * A declared single-byte encoding is not believed where the bytes are valid UTF-8 beyond ASCII: other text is that by chance
 * so rarely, and servers label UTF-8 as Latin-1 so often. Declared UTF-8 that is mostly not is not believed either.
 *
 * NUL characters are dropped: no text has them, and HTML ignores them.
 */
export function decode(bytes: Uint8Array, mediaType: string): string {
  return decodeMarked(bytes, mediaType)
    .replace(/^\ufeff/, '')
    .replaceAll('\0', '')
}

function decodeMarked(bytes: Uint8Array, mediaType: string): string {
  const mark = byteOrderMark(bytes)
  if (mark) return decodeAs(bytes, mark)
  const isHtml = /html|xml/i.test(mediaType)
  const declared =
    encodingOf(/;\s*charset\s*=\s*"?([^";\s]+)/i.exec(mediaType)?.[1]) ??
    (isHtml ? metaEncoding(bytes) : null)

  const utf8 = validUtf8(bytes)
  if (utf8 !== null) {
    const ascii = utf8.length === bytes.length
    const other = declared !== null && declared !== 'utf-8' && (ascii || !singleByte.test(declared))
    if (!other) return utf8.includes('\0') ? (withoutMark(bytes) ?? utf8) : utf8
    return decodeAs(bytes, declared)
  }
  if (declared && declared !== 'utf-8') return decodeAs(bytes, declared)
  return withoutMark(bytes) ?? mostlyUtf8(bytes) ?? decodeAs(bytes, 'windows-1252')
}

const singleByte = /^(?:windows-|iso-8859-|koi8-|macintosh|ibm866)/

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  // The standard's ISO-2022-JP is the one encoding of the Web that iconv-lite lacks.
  if (!iconv.encodingExists(encoding)) return new TextDecoder(encoding).decode(bytes)
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
}

/** The standard's name of the encoding that a label names (WHATWG Encoding, “Names and labels”); null for an unknown label. */
function encodingOf(label: string | undefined): string | null {
  if (!label) return null
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

/** The head of a page is ASCII enough to be read as Latin-1. Browsers look at 1024 bytes, and many pages need more. */
function metaEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 8_192))
    .toString('latin1')
    .replace(/<!--[\s\S]*?-->/g, '')
  const label =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1]
  const encoding = encodingOf(label)
  // The label could be read, so the page is not in UTF-16, whatever it says.
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding
}

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-8 with a few broken places, each shown as U+FFFD; null where it is broken more often than not. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const sound = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0
  return sound > broken ? text : null
}

/** UTF-16 without a byte order mark, as some programs for Windows write it: in most scripts one byte of two is nearly always 0. */
function withoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2_048)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even++
    else odd++
  })
  const half = sample.length / 2
  if (odd > half * 0.4 && even < half * 0.05) return decodeAs(bytes, 'utf-16le')
  if (even > half * 0.4 && odd < half * 0.05) return decodeAs(bytes, 'utf-16be')
  return null
}
