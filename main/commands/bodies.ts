// The bodies of versions. One that is missing or damaged is taken from a backup, or made again from the bytes that arrived, where
// that gives the very same body.
import type { Body } from '#shared/body/blocks'
import { Failure } from '#shared/failure'
import type { Version } from '#shared/model/article'
import type { Recovery } from '../backup/recovery'
import type { redraft } from '../capture/capture'
import { hashOfBody } from '../library/blobs'
import type { Library } from '../library/library'

/** Throws `library-damaged` where a body can neither be read nor recovered. */
export type ReadBody = (version: Version) => Promise<Body>

export function bodyReader(library: Library, recovery: Recovery, make: typeof redraft): ReadBody {
  async function madeAgain({ body: hash, original, mediaType, source }: Version) {
    const { body } = await make(await recovery.original(original), mediaType, source)
    // Another Pullquote may read the same bytes otherwise, and anchors count in the body that there was.
    if (hashOfBody(body) !== hash) return null
    await recovery.keepBody(hash, body, 'made again from what arrived')
    return body
  }

  return async (version) => {
    try {
      return await library.blobs.body(version.body)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      const body =
        (await recovery.body(version.body).catch(ignoreFailure)) ??
        (await madeAgain(version).catch(ignoreFailure))
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
