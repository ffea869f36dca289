// Taking a generation, without stopping work: what is written meanwhile stands in the journals, and those are taken after the
// documents. A file that has not been written since the generation before is not even read.
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import type { Backup } from '#shared/contract'
import { Failure } from '#shared/failure'
import { format, namesIn, readOrNull } from '../library/durable-adapter'
import { errorCode, type FileSystem } from '../library/file-system'
import type { Library } from '../library/library'
import { segmentsIn } from '../library/segments'
import { discardUnfinished, makeFolder } from '../library/write-file'
import {
  backupsFolder,
  filesOf,
  type Generation,
  idAt,
  type KeptFile,
  keepList,
  readGeneration,
  writeGeneration,
} from './generation'
import type { Store } from './store'

/** Titles that tell what a generation holds. */
const mostTitles = 3

export interface Taking {
  library: Library
  fs: FileSystem
  store: Store
  /** The generation before this one, if there is one. */
  before: Generation | null
  reason: Backup['reason']
  /** The time now, ISO 8601 in UTC. */
  now: string
}

/** Throws `cannot-read`, `library-damaged`, and what the file system throws. */
export async function takeGeneration(taking: Taking): Promise<Generation> {
  const { library, fs, store, reason, now } = taking
  const { folder } = library
  await library.fold()
  await makeFolder(fs, backupsFolder(folder))
  for (const unfinished of [backupsFolder(folder), store.folder])
    await discardUnfinished(fs, unfinished)
  const known = await knownFrom(taking)
  const { revision } = library
  const files: KeptFile[] = []
  const take = async (names: Iterable<string>) => {
    for (const name of names) {
      const file = await keepFile(taking, name, known.get(name))
      if (file) files.push(file)
    }
  }
  await take(['library.json', 'history.json', 'settings.json'])
  for (const within of ['articles', 'annotations'])
    await take(await documentsIn(fs, folder, within))
  await takeJournals(taking, known, files)
  for (const within of ['bodies', 'originals']) await take(await blobsIn(fs, folder, within))
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  const backup: Backup = { id: idAt(now), taken: now, reason, ...summaryOf(library), bytes }
  const list = await keepList(store, files)
  await store.settle()
  const generation: Generation = { format, backup, revision, list }
  await writeGeneration(fs, folder, generation)
  return readGeneration(fs, folder, backup.id)
}

/** The files of the generation before; without it, all are read anew. */
async function knownFrom({ before, store }: Taking): Promise<Map<string, KeptFile>> {
  if (!before) return new Map()
  const files = await filesOf(store, before).catch((error) => {
    if (error instanceof Failure) return []
    throw error
  })
  return new Map(files.map((file) => [file.name, file]))
}

function summaryOf(
  library: Library,
): Pick<Backup, 'articles' | 'trashed' | 'annotations' | 'latest'> {
  const all = library.articles()
  const articles = all.filter(({ trashed }) => trashed === null)
  const latest = articles.toSorted((a, b) => (a.added < b.added ? 1 : -1)).slice(0, mostTitles)
  return {
    articles: articles.length,
    trashed: all.length - articles.length,
    annotations: articles.reduce((sum, { id }) => sum + library.annotationCount(id), 0),
    latest: latest.map(({ title }) => title),
  }
}

const isBlob = (name: string) => /^(?:bodies|originals)\//.test(name)

/** Null where it has gone meanwhile. */
async function keepFile(
  { library, fs, store }: Taking,
  name: string,
  known: KeptFile | undefined,
): Promise<KeptFile | null> {
  const path = join(library.folder, name)
  const stat = await fs.stat(path).catch((error) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  if (!stat?.isFile()) return null
  if (known && (await store.names()).has(known.sha256)) {
    const isSame = known.size === stat.size && known.written === stat.mtimeMs
    // What never changes is taken once: damage that comes later does not come along.
    if (isSame || isBlob(name)) return known
  }
  const bytes = await readOrNull(fs, path)
  if (bytes === null) return null
  const sha256 = await store.keep(bytes)
  await pause()
  return { name, size: bytes.length, sha256, written: stat.mtimeMs }
}

/** A file of a journal that is full is given another name, and then compressed: until none was missed. */
async function takeJournals(
  taking: Taking,
  known: ReadonlyMap<string, KeptFile>,
  files: KeptFile[],
) {
  const { library, fs } = taking
  for (;;) {
    const segments = await segmentsIn(fs, join(library.folder, 'journal'))
    const taken: KeptFile[] = []
    for (const { path } of segments) {
      const name = path.slice(library.folder.length + 1).replaceAll('\\', '/')
      const file = await keepFile(taking, name, known.get(name))
      if (file) taken.push(file)
    }
    const after = await segmentsIn(fs, join(library.folder, 'journal'))
    if (namesOf(after) !== namesOf(segments) || taken.length < segments.length) continue
    files.push(...taken)
    return
  }
}

const namesOf = (segments: readonly { path: string }[]) => segments.map(({ path }) => path).join()

async function documentsIn(fs: FileSystem, folder: string, within: string): Promise<string[]> {
  const names = await namesIn(fs, join(folder, within))
  return names.filter((name) => name.endsWith('.json')).map((name) => `${within}/${name}`)
}

async function blobsIn(fs: FileSystem, folder: string, within: string): Promise<string[]> {
  const names = await namesIn(fs, join(folder, within))
  return names
    .filter((name) => /^[0-9a-f]{64}(?:\.json)?$/.test(name))
    .map((name) => `${within}/${name}`)
}
