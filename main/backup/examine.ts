// The doctor's look at a library: every file by its checksum, every record by what it refers to. Changes nothing.
import { findQuote } from '#shared/anchoring/find-quote'
import { textOf } from '#shared/body/text'
import type { Examined } from '#shared/contract'
import type { Highlight } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'
import { type FileSystem, realFileSystem } from '../library/file-system'
import type { Library } from '../library/library'
import { BackupCopies } from './backup-copies'
import { examineBackups } from './examine-backups'
import {
  type BlobsSeen,
  examineBodies,
  examineDocuments,
  examineJournals,
  examineOriginals,
} from './examine-files'
import type { Trouble } from './trouble'

/** Throws `cannot-read`, `library-newer`. */
export async function examine(
  library: Library,
  fs: FileSystem = realFileSystem,
): Promise<{ troubles: Trouble[]; examined: Examined }> {
  const troubles: Trouble[] = []
  const examined: Examined = {
    documents: 0,
    journals: 0,
    bodies: 0,
    originals: 0,
    backups: 0,
    articles: 0,
    annotations: 0,
  }
  const place = { folder: library.folder, fs }
  const notes = (name: keyof Examined) => ({
    seen: () => {
      examined[name] += 1
    },
    trouble: (trouble: Trouble) => void troubles.push(trouble),
  })
  // What was acknowledged may not be in the documents yet.
  if (library.writable) await library.fold()
  await examineDocuments(place, notes('documents'), (id) => library.article(id) !== undefined)
  await examineJournals(place, notes('journals'))
  const bodies = await examineBodies(place, notes('bodies'))
  const originals = await examineOriginals(place, notes('originals'))
  const copies = new BackupCopies(fs, library.folder)
  for (const trouble of troublesOfBlobs(library.articles(), bodies, originals)) {
    const within = trouble.kind === 'body' ? 'bodies' : 'originals'
    const copy = await copies.find(within, trouble.hash)
    troubles.push({ ...trouble, backup: copy?.taken ?? null })
  }
  await examineBackups(place, notes('backups'))
  const labels = new Set(library.labels().map(({ id }) => id))
  for (const article of library.articles()) {
    examined.articles += 1
    const annotations = [...(await library.annotationsOf(article.id)).values()]
    examined.annotations += annotations.length
    const highlights = annotations.filter((each) => each.kind === 'highlight')
    troubles.push(...(await troublesOfMarks(library, article, highlights, bodies.sound)))
    for (const highlight of highlights)
      if (!labels.has(highlight.label)) troubles.push({ kind: 'label', highlight })
  }
  return { troubles, examined }
}

type TroubleOfBlob = Extract<Trouble, { kind: 'body' | 'original' }>

/** Bodies and originals that are damaged, and those that articles name and nobody has. */
function troublesOfBlobs(
  articles: readonly Article[],
  bodies: BlobsSeen,
  originals: BlobsSeen,
): TroubleOfBlob[] {
  const troubles = new Map<string, TroubleOfBlob>()
  const backup = null
  for (const { title, versions } of articles)
    for (const version of versions) {
      const { body, original } = version
      if (!bodies.sound.has(body))
        troubles.set(`body ${body}`, {
          kind: 'body',
          hash: body,
          state: bodies.damaged.has(body) ? 'damaged' : 'missing',
          version,
          original: originals.sound.has(original),
          backup,
        })
      if (!originals.sound.has(original))
        troubles.set(`original ${original}`, {
          kind: 'original',
          hash: original,
          state: originals.damaged.has(original) ? 'damaged' : 'missing',
          title,
          backup,
        })
    }
  for (const hash of bodies.damaged)
    if (!troubles.has(`body ${hash}`))
      troubles.set(hash, {
        kind: 'body',
        hash,
        state: 'damaged',
        version: null,
        original: false,
        backup,
      })
  for (const hash of originals.damaged)
    if (!troubles.has(`original ${hash}`))
      troubles.set(hash, { kind: 'original', hash, state: 'damaged', title: null, backup })
  return [...troubles.values()]
}

/** Passages whose words do not stand where their anchor says. Those of a text that can't be read are told of with that. */
async function troublesOfMarks(
  library: Library,
  { versions }: Article,
  highlights: readonly Highlight[],
  sound: ReadonlySet<string>,
): Promise<Trouble[]> {
  const troubles: Trouble[] = []
  const texts = new Map<string, string>()
  for (const highlight of highlights) {
    const { body, start, end, exact, prefix, suffix } = highlight.anchor
    if (!versions.some((version) => version.body === body))
      troubles.push({ kind: 'version', highlight })
    if (!sound.has(body)) continue
    const text = texts.get(body) ?? textOf(await library.blobs.body(body))
    texts.set(body, text)
    if (text.slice(start, end) === exact) continue
    const places = findQuote(text, { quote: exact, prefix, suffix }).filter(
      (place) => text.slice(place.start, place.end) === exact,
    )
    const [only] = places
    troubles.push({ kind: 'anchor', highlight, place: only && places.length === 1 ? only : null })
  }
  return troubles
}
