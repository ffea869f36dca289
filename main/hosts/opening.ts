// What a person hands to Pullquote from outside of its window: files, addresses and pullquote: links, from the command that
// started it, the desktop, or a second start.
import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { HostEvent, ImportSource, ImportType, Output } from '#shared/contract'
import { Failure, type Outcome } from '#shared/failure'
import { Id } from '#shared/model/values'

export type Opening =
  | { kind: 'file'; path: string }
  | { kind: 'address'; address: string }
  | { kind: 'article'; article: string }

/** More than capture takes: that one says in its own words what is too large. This is against reading a disk image. */
const largestFile = 64 * 1024 * 1024

/**
 * Reads one argument: `pullquote://article/<id>`, `pullquote://import?address=<address>`, an http or https address, or else
 * the path of a file, seen from `folder`. Throws `Failure` bad-address for any other pullquote: link.
 */
export function readOpening(argument: string, folder: string): Opening {
  if (/^https?:\/\//i.test(argument)) return { kind: 'address', address: argument }
  if (/^pullquote:/i.test(argument)) return readLink(argument)
  return { kind: 'file', path: resolve(folder, argument) }
}

function readLink(link: string): Opening {
  const unknown = new Failure('bad-address', `Pullquote does not know the link “${link}”.`)
  if (!URL.canParse(link)) throw unknown
  const { host, pathname, searchParams } = new URL(link)
  if (host === 'article') {
    const id = Id.safeParse(pathname.slice(1))
    if (id.success) return { kind: 'article', article: id.data }
  }
  const address = searchParams.get('address')
  // A link may come from any page: it can bring in a page of the web, never a file of this machine.
  if (host === 'import' && address && /^https?:\/\//i.test(address)) {
    return { kind: 'address', address }
  }
  throw unknown
}

interface Opener {
  call(name: string, input: unknown): Promise<Outcome<unknown>>
  send(event: HostEvent): void
}

/** Brings each argument in, one after the other, and tells the window: which article to show, or what went wrong. */
export async function open(arguments_: readonly string[], folder: string, opener: Opener) {
  for (const argument of arguments_) {
    try {
      const article = await articleOf(readOpening(argument, folder), opener)
      opener.send({ name: 'window.open', value: { article } })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      opener.send({ name: 'window.notice', value: { message: error.message, failed: true } })
    }
  }
}

async function articleOf(opening: Opening, { call }: Opener): Promise<string> {
  if (opening.kind === 'article') return opening.article
  const source: ImportSource = opening.kind === 'file' ? await readSource(opening.path) : opening
  const outcome = await call('article.import', { source })
  if (!outcome.ok) throw new Failure(outcome.failure.code, outcome.failure.message)
  return (outcome.value as Output<'article.import'>).article.id
}

/** Reads a file to bring it in; `type` says what it is where its name does not. Throws `too-large`, `cannot-read`. */
export async function readSource(path: string, type?: ImportType): Promise<ImportSource> {
  const name = basename(path)
  try {
    const { size, mtime } = await stat(path)
    if (size > largestFile) throw new Failure('too-large', `“${name}” is too large for an article.`)
    const bytes = (await readFile(path)).toString('base64')
    return { kind: 'file', name, bytes, saved: mtime.toISOString(), ...(type && { type }) }
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('cannot-read', `“${name}” could not be read: ${reasonOf(error)}.`, {
      cause: error,
    })
  }
}

function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'there is no such file'
    case 'EISDIR':
      return 'it is a folder'
    case 'EACCES':
    case 'EPERM':
      return 'this account may not read it'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}
