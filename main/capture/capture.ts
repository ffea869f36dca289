// Brings a source in: gets its bytes, and makes a draft of them.
import type { z } from 'zod'
import type { ImportSource } from '#shared/contract'
import { Failure } from '#shared/failure'
import { normaliseAddress } from '#shared/importing/address'
import { importers, recognise } from '#shared/importing/index'
import { welcome } from '#shared/importing/welcome'
import type { Source } from '#shared/model/article'
import { extract } from './extract'
import { fetchPage } from './fetch'
import { type CountedDraft, nameOf } from './make-draft'

export interface Captured {
  draft: CountedDraft
  /** The bytes as they arrived, after any transport compression. */
  original: Uint8Array
  /** What they are: enough, with the bytes and the source, to make the draft again. */
  mediaType: string
  source: Source
  /** When the file was last written, ISO 8601 in UTC; left out for what came from no file. */
  saved?: string
  /** Where it was found in the end, in the form in which the same address is recognised; null for what came from no address. */
  address: string | null
}

export interface CaptureOptions {
  /** Lets addresses lie in this machine or the local network. */
  privateAddresses: boolean
  signal?: AbortSignal | undefined
}

/** Bytes of a source, before and after decompression: far above any article, far below what harms. */
export const largestSource = 20 * 1024 * 1024

/**
 * Captures a source.
 *
 * @throws Failure `empty`, `unsupported-type`, `too-large`, and for addresses whatever `fetchPage` throws
 */
export async function capture(
  from: z.output<typeof ImportSource>,
  options: CaptureOptions,
): Promise<Captured> {
  const { original, mediaType, source, address, ...rest } = await arrived(from, options)
  options.signal?.throwIfAborted()
  const draft = await redraft(original, mediaType, source, options.signal)
  return { draft, original, mediaType, source, address, ...rest }
}

/** Makes the draft again from kept bytes: those of a version, with its media type and source. */
export async function redraft(
  original: Uint8Array,
  mediaType: string,
  source: Source,
  signal?: AbortSignal,
): Promise<CountedDraft> {
  if (original.length > largestSource)
    throw new Failure(
      'too-large',
      `${nameOf(source)} is larger than ${largestSource / 1024 / 1024} MB, which no article is. Bring in a part of it.`,
    )
  return extract({ original, mediaType, source }, { signal })
}

async function arrived(
  from: z.output<typeof ImportSource>,
  options: CaptureOptions,
): Promise<Omit<Captured, 'draft'>> {
  switch (from.kind) {
    case 'address': {
      const { bytes, mediaType, address } = await fetchPage(normaliseAddress(from.address), options)
      return {
        original: bytes,
        mediaType,
        source: { kind: 'address', address },
        address: normaliseAddress(address),
      }
    }
    case 'file': {
      const { name } = from
      const original = Buffer.from(from.bytes, 'base64')
      const start = original.subarray(0, 2_048).toString('latin1')
      const type = from.type ?? recognise({ name, start }) ?? 'text'
      return {
        original,
        mediaType: importers[type].mediaTypes[0],
        source: { kind: 'file', name },
        address: null,
        ...(from.saved ? { saved: from.saved } : {}),
      }
    }
    case 'paste':
      return {
        original: Buffer.from(from.text),
        mediaType: `${importers[from.type].mediaTypes[0]}; charset=utf-8`,
        source: { kind: 'paste' },
        address: null,
      }
    case 'welcome':
      return {
        original: Buffer.from(welcome),
        mediaType: 'text/markdown; charset=utf-8',
        source: { kind: 'welcome' },
        address: null,
      }
  }
}
