// The body of a call, within a limit.
import type { IncomingMessage } from 'node:http'
import { Failure } from '#shared/failure'

/** A file of the largest size that is imported, in base64 and with room to spare. */
export const largestBody = 40 * 1024 * 1024

/** Parses the body as JSON. Throws `Failure` too-large or bad-input; the rest of a body that is too large is read and dropped,
 * so that the sender gets to see the answer. */
export async function readJson(request: IncomingMessage, limit = largestBody): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    throw new Failure('bad-input', 'A call carries JSON (Content-Type: application/json).')
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= limit) chunks.push(chunk)
    else chunks.length = 0
  }
  if (size > limit) {
    const most = Math.floor(limit / 1024 / 1024)
    throw new Failure('too-large', `This is too large: a call takes at most ${most} MiB.`)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch (cause) {
    throw new Failure('bad-input', 'The call is not JSON.', { cause })
  }
}
