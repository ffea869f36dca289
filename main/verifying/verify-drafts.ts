// Reads drafts and the bodies of a library's folder, and checks the one against the other: what a worker does.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Body } from '#shared/body/blocks'
import type { ImportType } from '#shared/contract'
import { Failure } from '#shared/failure'
import type { Draft } from '#shared/importing/draft'
import { importers, recognise } from '#shared/importing/index'
import type { SourceText } from '#shared/verifying/source-text'
import type { CheckedQuote } from '#shared/verifying/verdict'
import { verify } from '#shared/verifying/verify'

import { decode } from '../capture/decode'
import { refuseBinary, refuseKnownFormats } from '../capture/unsupported'
import { sha256 } from '../library/blobs'

export interface DraftSource {
  name: string
  content: Uint8Array | string
  type: ImportType | undefined
}

export interface VerifyJob {
  /** The folder of the bodies. */
  bodies: string
  drafts: readonly DraftSource[]
  sources: readonly SourceText[]
}

export interface Verified {
  /** For each draft. */
  quotes: CheckedQuote[][]
  /** Indices of the sources that could not be read. */
  unread: number[]
}

/** Throws `empty`, `unsupported-type`. */
export async function verifyDrafts({ bodies, drafts, sources }: VerifyJob): Promise<Verified> {
  const unread = new Set<number>()
  const read = async (index: number) => {
    const body = await bodyAt(bodies, sources[index]?.body ?? '')
    if (!body) unread.add(index)
    return body
  }
  const quotes = await verify(drafts.map(draftOf), sources, read)
  return { quotes, unread: [...unread] }
}

/** The hash vouches for what is in the file: only Pullquote's own bodies have their name. */
async function bodyAt(folder: string, hash: string): Promise<Body | null> {
  const bytes = await readFile(join(folder, `${hash}.json`)).catch(() => null)
  if (!bytes || sha256(bytes) !== hash) return null
  return JSON.parse(bytes.toString('utf8')) as Body
}

/** All of a draft is meant: nothing is taken for furniture, as in an article's page. */
function draftOf({ name, content, type }: DraftSource): Draft {
  const text = typeof content === 'string' ? content : decoded(name, content)
  if (text.trim() === '')
    throw new Failure('empty', `“${name}” holds no text, so there is nothing to check.`)
  const known = type ?? recognise({ name, start: text.slice(0, 2_048) }) ?? 'text'
  return importers[known].draft(text)
}

function decoded(name: string, bytes: Uint8Array): string {
  refuseKnownFormats(bytes, `“${name}”`)
  const text = decode(bytes, 'text/plain')
  refuseBinary(bytes, text, `“${name}”`)
  return text
}
