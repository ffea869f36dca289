// Kept bytes to a draft, all at once and without a network: what a worker does, and what makes the same body again later.

import { textOf } from '#shared/body/text'
import { countWords } from '#shared/body/words'
import type { ImportType } from '#shared/contract'
import { Failure } from '#shared/failure'
import type { Draft } from '#shared/importing/draft'
import { importers, recognise } from '#shared/importing/index'
import type { Source } from '#shared/model/article'
import { decode } from './decode'
import { draftOfPage, draftOfPaste } from './page'
import { refuseBinary, refusedMediaType, refuseKnownFormats } from './unsupported'

export interface CountedDraft extends Draft {
  /** Words of its text, see `countWords`: for a book that takes long enough to be done here. */
  words: number
}

/**
 * Makes a draft of bytes of a media type. A title is found in any case: the name of the source is the last resort.
 *
 * @throws Failure `empty`, `unsupported-type`
 */
export function makeDraft(original: Uint8Array, mediaType: string, source: Source): CountedDraft {
  const name = nameOf(source)
  if (original.length === 0) throw empty(name)
  refuseKnownFormats(original, name)
  const text = decode(original, mediaType)
  refuseBinary(original, text, name)
  // Of a file or a paste it is decided already; a server may have said nothing, or little.
  const path = source.kind === 'address' ? new URL(source.address).pathname : undefined
  const type = recognise({ mediaType, name: path, start: text.slice(0, 2_048) })
  if (!type) throw refusedMediaType(mediaType, name)

  const draft = draftOf(type, text, source)
  const read = textOf(draft.body)
  if (read.trim() === '') throw empty(name)
  const words = countWords(read, draft.language)
  return { ...draft, title: draft.title || titleOf(source), words }
}

function draftOf(type: ImportType, text: string, source: Source): Draft {
  const address = source.kind === 'address' ? source.address : undefined
  if (type !== 'html') return importers[type].draft(text, address)
  return source.kind === 'paste' ? draftOfPaste(text) : draftOfPage(text, address)
}

/** What a sentence calls a source. */
export function nameOf(source: Source): string {
  switch (source.kind) {
    case 'address':
      return source.address
    case 'file':
      return `“${source.name}”`
    case 'paste':
      return 'What was pasted'
    case 'welcome':
      return 'The welcome'
  }
}

function titleOf(source: Source): string {
  switch (source.kind) {
    case 'address':
      return new URL(source.address).host
    case 'file':
      return source.name.replace(/\.[^.]*$/, '') || source.name
    default:
      return 'Untitled'
  }
}

const empty = (name: string) =>
  new Failure('empty', `${name} holds no text. Bring in something that has words to read.`)
