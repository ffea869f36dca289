// The bodies of versions. One that is missing or damaged is made again from the bytes that arrived, where that gives the very
// same body.
import type { Body } from '#shared/body/blocks'
import { Failure } from '#shared/failure'
import type { Version } from '#shared/model/article'
import type { redraft } from '../capture/capture'
import { hashOfBody } from '../library/blobs'
import type { Library } from '../library/library'

/** Throws `library-damaged` where a body can neither be read nor made again. */
export type ReadBody = (version: Version) => Promise<Body>

export function bodyReader(library: Library, make: typeof redraft): ReadBody {
  async function madeAgain({ body: hash, original, mediaType, source }: Version) {
    const { body } = await make(await library.blobs.original(original), mediaType, source)
    // Another Pullquote may read the same bytes otherwise, and anchors count in the body that there was.
    if (hashOfBody(body) !== hash) return null
    // It can be read now, whether it can be kept or not.
    if (library.writable) await library.keepBody(body).catch(ignoreFailure)
    return body
  }

  return async (version) => {
    try {
      return await library.blobs.body(version.body)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      const body = await madeAgain(version).catch(ignoreFailure)
      if (body) return body
      throw error
    }
  }
}

/** What is told is that the body is damaged, and not why it could not be made good. */
function ignoreFailure(error: unknown): null {
  if (error instanceof Failure) return null
  throw error
}
