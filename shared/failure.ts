// Expected failures: they cross every host as values, with a stable code for programs and one sentence for people that says
// what to do. Anything else that is thrown is a defect and becomes `internal` at the gate.
import { z } from 'zod'

export const failureCodes = [
  'bad-input', // the call does not fit the contract
  'not-found', // no article, annotation or label with that id
  'ambiguous-id', // the beginning of an id fits several
  'quote-not-found', // the words are not in the article
  'quote-ambiguous', // the words stand at several places and the context does not decide
  'empty', // a source without any text
  'unsupported-type', // a PDF, an image, …
  'too-large',
  'another-article', // an address that holds another article now than the one that came from there
  'not-a-page', // an answer that is no article: an error status, a download
  'unreachable', // no answer from the address
  'timed-out',
  'too-many-redirects',
  'bad-address', // neither http nor https, or not an address at all
  'private-address', // lies in a private, loopback or link-local network
  'cannot-read', // a file that is missing or may not be read
  'cannot-write', // a folder that may not be written, a full disk
  'library-busy', // another process writes this library
  'library-damaged', // a document of the library is cut off or not JSON
  'library-newer', // written by a newer Pullquote
  'nothing-to-undo',
  'nothing-to-redo',
  'internal', // a defect of Pullquote
] as const

export type FailureCode = (typeof failureCodes)[number]

export const FailureValue = z.object({ code: z.enum(failureCodes), message: z.string() })
export type FailureValue = z.infer<typeof FailureValue>

/** Thrown inside a host; turned into a value at its gate. `message` is a whole sentence for the reader. */
export class Failure extends Error {
  override readonly name = 'Failure'
  constructor(
    readonly code: FailureCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options)
  }

  get value(): FailureValue {
    return { code: this.code, message: this.message }
  }
}

/** What a call gives back over any wire. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: FailureValue }
