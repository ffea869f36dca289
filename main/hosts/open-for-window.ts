// The session of a window: to write, or, where another Pullquote writes the library, to read only.

import { Failure } from '#shared/failure'
import { openSession, type Session } from '../commands/session'
import { version } from '../version'

/** The window is told that it only reads; `busy` gets the sentence about who writes. Throws as `openSession`. */
export async function openForWindow(
  folder: string,
  busy: (sentence: string) => void,
): Promise<Session> {
  const options = { folder, holder: 'the Pullquote window', version }
  const session = await openSession({ ...options, write: true }).catch(async (error) => {
    if (!(error instanceof Failure) || error.code !== 'library-busy') throw error
    const reading = await openSession({ ...options, write: false })
    busy(error.message)
    return reading
  })
  session.follow()
  return session
}
