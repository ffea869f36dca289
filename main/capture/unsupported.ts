// Recognises what is no article: by its first bytes, its media type, or because it is no text at all.
import { Failure } from '#shared/failure'

/** What Pullquote takes, in every sentence that refuses something else. */
const reads = 'Pullquote reads web pages, text and Markdown.'

/**
 * First bytes, each as Latin-1 at an offset, some behind a start of their own: none that the words of a text could be.
 * Sources: the formats' own specifications.
 */
const signatures: readonly [what: string, signature: string, offset?: number, start?: string][] = [
  ['a PDF', '%PDF-'],
  ['an image', '\x89PNG\r\n'],
  ['an image', '\xff\xd8\xff'],
  ['an image', 'GIF87a'],
  ['an image', 'GIF89a'],
  ['an image', 'WEBP', 8, 'RIFF'],
  ['an image', 'II*\0'],
  ['an image', 'MM\0*'],
  ['an image', 'ftypavif', 4, '\0\0'],
  ['an image', 'ftypheic', 4, '\0\0'],
  ['a video', 'ftyp', 4, '\0\0'],
  ['a video', '\x1aE\xdf\xa3'],
  ['a sound', 'ID3\x02'],
  ['a sound', 'ID3\x03'],
  ['a sound', 'ID3\x04'],
  ['a sound', 'OggS\0'],
  ['a sound', 'fLaC\0'],
  ['a sound', 'WAVE', 8, 'RIFF'],
  ['a ZIP archive or an office document', 'PK\x03\x04'],
  ['an office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['an RTF document', '{\\rtf'],
  ['a compressed file', '\x1f\x8b'],
  ['a compressed file', '1AY&SY', 4, 'BZh'],
  ['a compressed file', '\xfd7zXZ'],
  ['a compressed file', '7z\xbc\xaf'],
  ['a font', '\0\x01\0\0', 4, 'wOF'],
  ['a font', 'OTTO', 4, 'wOF'],
  ['a program', '\x7fELF'],
]

const mediaTypes: readonly [what: string, pattern: RegExp][] = [
  ['a PDF', /^application\/pdf$/],
  ['an image', /^image\//],
  ['a video', /^video\//],
  ['a sound', /^audio\//],
  ['a font', /^font\//],
  ['a ZIP archive', /^application\/(?:x-)?zip/],
  ['an e-book', /^application\/epub/],
  ['an office document', /^application\/(?:msword|vnd\.(?:ms-|openxmlformats|oasis))/],
]

/** @throws Failure `unsupported-type` for bytes that begin as a known format which is no text. `source` is named in the sentence. */
export function refuseKnownFormats(bytes: Uint8Array, source: string) {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  const known = signatures.find(
    ([, signature, offset = 0, start = '']) =>
      head.startsWith(start) && head.startsWith(signature, offset),
  )
  if (known) throw refusal(source, known[0])
}

/** The refusal of a media type that names no text. */
export function refusedMediaType(mediaType: string, source: string): Failure {
  const essence = mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
  const what = mediaTypes.find(([, pattern]) => pattern.test(essence))?.[0] ?? `“${essence}”`
  return refusal(source, what)
}

/**
 * @throws Failure `unsupported-type` where more than a few characters, and more than one in 500, are control characters that
 *   no text has
 */
export function refuseBinary(bytes: Uint8Array, text: string, source: string) {
  const sample = text.slice(0, 65_536)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = sample.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  const dropped = text.length === 0 && bytes.length > 0
  if (dropped || controls > 8 + sample.length / 500)
    throw refusal(source, 'a file without readable text')
}

const refusal = (source: string, what: string) =>
  new Failure('unsupported-type', `${source} is ${what}; ${reads} Bring its text in instead.`)
