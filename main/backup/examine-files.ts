// Looks at the files of a library: documents, journals, bodies and originals, each by its checksum or its name.
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Body } from '#shared/body/blocks'
import { sha256 } from '../library/blobs'
import { decodeDocument } from '../library/document-text'
import { Documents, type Opened } from '../library/documents'
import { namesIn, readOrNull } from '../library/durable-adapter'
import type { FileSystem } from '../library/file-system'
import { readSegment, scan, segmentsIn } from '../library/segments'
import type { Trouble } from './trouble'

export interface Place {
  folder: string
  fs: FileSystem
}

/** Counts what was looked at, and notes what was wrong. */
export interface Notes {
  seen(): void
  trouble(trouble: Trouble): void
}

/** `hasArticle`: whether the library has an article, whichever file tells so. Throws `cannot-read`, `library-newer`. */
export async function examineDocuments(
  { folder, fs }: Place,
  { seen, trouble }: Notes,
  hasArticle: (id: string) => boolean,
) {
  const documents = new Documents({ folder, fs, repair: false })
  const note = ({ name, health, damaged }: Opened<object>, expected: boolean) => {
    seen()
    if (health === 'sound' || (!expected && !damaged && health === 'none')) return
    trouble({
      kind: 'document',
      name,
      state: damaged ? 'damaged' : 'missing',
      older: health === 'older',
    })
  }
  const numbers = await numbersIn(fs, join(folder, 'articles'))
  const head = await documents.library()
  const isBegun = numbers.size > 0 || (await segmentsIn(fs, join(folder, 'journal'))).length > 0
  note(head, isBegun)
  note(await documents.settings(), false)
  note(await documents.history(), head.data?.format === 2)

  const annotated = new Set<string>()
  if (head.data?.format === 2) for (const each of head.data.chunks) numbers.add(each)
  for (const number of numbers) {
    const opened = await documents.articles(number)
    note(opened, true)
    for (const id of Object.keys(opened.data?.annotated ?? {})) annotated.add(id)
  }
  const purged = new Set(head.data?.format === 2 ? head.data.purged : [])
  const files = await namesIn(fs, join(folder, 'annotations'))
  const present = files.flatMap((name) => /^(.*)\.json$/.exec(name)?.[1] ?? [])
  for (const id of new Set([...annotated, ...present])) {
    if (purged.has(id)) continue
    const opened = await documents.annotations(id)
    note(opened, true)
    if (!hasArticle(id) && opened.health === 'sound') trouble({ kind: 'orphan', name: opened.name })
    await pause()
  }
  for (const within of ['', 'articles', 'annotations'])
    for (const name of await namesIn(fs, join(folder, within))) {
      const [, current] = /^(.*\.json)\.previous$/.exec(name) ?? []
      if (current === undefined || (await isWhole(fs, join(folder, within, name)))) continue
      // Where the document itself is damaged, that has been told.
      if (await isWhole(fs, join(folder, within, current)))
        trouble({ kind: 'previous', name: join(within, name) })
    }
}

/** Whether a document holds what was written; one that is not there lacks nothing. */
async function isWhole(fs: FileSystem, path: string): Promise<boolean> {
  const bytes = await readOrNull(fs, path)
  return bytes === null || decodeDocument(bytes).then(yes, no)
}

const yes = () => true
const no = () => false

async function numbersIn(fs: FileSystem, folder: string): Promise<Set<number>> {
  const found = (await namesIn(fs, folder)).map((name) => /^(\d+)\.json/.exec(name)?.[1])
  return new Set(found.filter((each) => each !== undefined).map(Number))
}

/** Throws `cannot-read`, `library-newer`. */
export async function examineJournals({ folder, fs }: Place, { seen, trouble }: Notes) {
  let device = ''
  let last = 0
  for (const segment of await segmentsIn(fs, join(folder, 'journal'))) {
    const name = segment.path.slice(folder.length + 1)
    if (segment.device !== device) last = 0
    device = segment.device
    const content = await readSegment(fs, segment)
    seen()
    if (content === null) continue
    const { damaged, cut } = await scan(content.bytes, 0, (operations) => {
      for (const { sequence } of operations) {
        if (sequence > last + 1) trouble({ kind: 'gap', name, first: last + 1, last: sequence - 1 })
        last = Math.max(last, sequence)
      }
    })
    // What stands unfinished at the end of the file that is written on never counted.
    const lines = damaged + (segment.first === null ? 0 : cut)
    if (content.header === null && content.bytes.length === 0)
      trouble({ kind: 'journal', name, lines: null })
    else if (lines > 0 || content.header === null)
      trouble({ kind: 'journal', name, lines: Math.max(1, lines) })
  }
}

/** Gives the hashes of the files that are sound. Throws `cannot-read`. */
export async function examineBodies({ folder, fs }: Place, { seen }: Notes) {
  return examineBlobs(fs, join(folder, 'bodies'), /^([0-9a-f]{64})\.json$/, seen, (bytes) => {
    Body.parse(JSON.parse(bytes.toString()))
    return bytes
  })
}

/** Gives the hashes of the files that are sound. Throws `cannot-read`. */
export async function examineOriginals({ folder, fs }: Place, { seen }: Notes) {
  return examineBlobs(fs, join(folder, 'originals'), /^([0-9a-f]{64})$/, seen, promisify(gunzip))
}

export interface BlobsSeen {
  sound: Set<string>
  damaged: Set<string>
}

async function examineBlobs(
  fs: FileSystem,
  folder: string,
  pattern: RegExp,
  seen: () => void,
  unpack: (bytes: Buffer) => Buffer | Promise<Buffer>,
): Promise<BlobsSeen> {
  const found: BlobsSeen = { sound: new Set(), damaged: new Set() }
  for (const name of await namesIn(fs, folder)) {
    const hash = pattern.exec(name)?.[1]
    if (hash === undefined) continue
    seen()
    const bytes = await readOrNull(fs, join(folder, name))
    if (bytes === null) continue
    const isSound = await Promise.resolve(bytes)
      .then(unpack)
      .then((content) => sha256(content) === hash, no)
    found[isSound ? 'sound' : 'damaged'].add(hash)
  }
  return found
}
