// A body and its canonical text, read straight from its file: for the threads that read all of them.
import { readFileSync } from 'node:fs'
import type { Body } from '#shared/body/blocks'
import { textOf } from '#shared/body/text'
import { bodyPath, sha256 } from '../library/blobs'

/** Undefined where the file is missing or not what it was. */
export function bodyIn(folder: string, hash: string): Body | undefined {
  try {
    const json = readFileSync(bodyPath(folder, hash), 'utf8')
    // What has the hash of a body is one: it was checked before it was kept.
    return sha256(json) === hash ? (JSON.parse(json) as Body) : undefined
  } catch {
    return undefined
  }
}

/** Undefined where the file is missing or not what it was. */
export function bodyText(folder: string, hash: string): string | undefined {
  const body = bodyIn(folder, hash)
  return body && textOf(body)
}
