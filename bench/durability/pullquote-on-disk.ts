// Pullquote's own store on the simulated disk.
import type { Body } from '#shared/body/blocks'
import { Failure } from '#shared/failure'
import type { Annotation } from '#shared/model/annotation'
import { Backups } from '../../main/backup/backups'
import { Recovery } from '../../main/backup/recovery'
import { type Library, openLibrary } from '../../main/library/library'
import { article } from '../../main/library/records.fixture'
import { asText, type Step, type Store } from './script'
import type { SimulatedDisk } from './simulated-disk'

let ids = 0
let hours = 0

/** Bytes of a file of the journal: few, so that it is full after some steps. */
const journalLength = 2_500

interface Opened {
  library: Library
  backups: Backups
  recovery: Recovery
}

export async function openPullquote(disk: SimulatedDisk): Promise<Store> {
  let opened = await openOn(disk)
  const openAnew = async () => {
    await opened.library.close()
    opened = await openOn(disk)
  }
  return {
    async act(step) {
      if (step.kind !== 'reopen') await actOn(opened, step)
      if (step.kind === 'reopen' || step.kind === 'restore') await openAnew()
    },
    contents: () => contentsOf(opened),
    close: () => opened.library.close(),
  }
}

async function openOn({ fs }: SimulatedDisk): Promise<Opened> {
  // The lock of a process that died with the machine; that it is recognised is tested elsewhere, with real processes.
  await fs.unlink('/disk/library/lock').catch(() => undefined)
  let minute = 0
  const library = await openLibrary({
    folder: '/disk/library',
    write: true,
    holder: 'a simulation',
    fs,
    // Set back with every opening: nothing may depend on it.
    now: () => new Date(Date.UTC(2026, 4, 3, 10, minute++)).toISOString(),
    newId: () => `c0000000-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
    foldAfter: 1_000_000_000,
    journalLength,
  })
  // An older backup goes with every one that is taken, but for the two newest.
  const now = () => new Date(Date.UTC(2026, 4, 3, hours++)).toISOString()
  const backups = new Backups({ library, fs, now, most: 1 })
  return { library, backups, recovery: new Recovery(library, fs) }
}

async function actOn({ library, backups }: Opened, step: Exclude<Step, { kind: 'reopen' }>) {
  const { undo, redo } = library.history()
  switch (step.kind) {
    case 'commit': {
      const settling = step.settling && library.fold()
      await library.commit(step.changes)
      await settling
      return
    }
    case 'bring': {
      const text = `The text of article ${step.number}. `.repeat(30)
      const body = await library.keepBody([paragraph(text)])
      const original = await library.keepOriginal(new TextEncoder().encode(text))
      const versions = article(0).versions.map((each) => ({ ...each, body, original }))
      const value = article(step.number, { versions })
      return library.commit([{ action: 'create', record: { type: 'article', value } }])
    }
    case 'undo':
      return void (undo !== null && (await library.undo()))
    case 'redo':
      return void (redo !== null && (await library.redo()))
    case 'settings':
      return void (await library.editSettings({ size: step.size }))
    case 'settle':
      return library.fold()
    case 'backup':
      return void (await backups.take('by itself'))
    case 'restore': {
      const oldest = (await backups.list()).at(-1)
      return void (oldest && (await backups.restore(oldest.id)))
    }
  }
}

const paragraph = (text: string): Body[number] => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
})

async function contentsOf({ library, backups, recovery }: Opened): Promise<string> {
  const textOf = (hash: string) =>
    library.blobs.body(hash).catch(async (error) => {
      const body = await recovery.body(hash)
      if (body) return body
      throw error
    })
  const articles = library.articles()
  const annotations: Annotation[] = []
  const texts: unknown[] = []
  const [{ body: none } = { body: '' }] = article(0).versions
  for (const { id, versions } of articles) {
    annotations.push(...(await library.annotationsOf(id)).values())
    for (const { body, original } of versions)
      if (body !== none) texts.push(await textOf(body), (await recovery.original(original)).length)
  }
  const taken = await backups.list()
  // Each can be read, and so can be restored.
  const unsound: string[] = []
  for (const { id } of taken)
    await backups.look(id).catch((error) => {
      if (!(error instanceof Failure)) throw error
      unsound.push(error.message)
    })
  return asText({
    backups: { are: taken.length > 0, unsound },
    articles: byId(articles),
    annotations: byId(annotations),
    texts: texts.length,
    settings: library.settings(),
    // What a crash leaves is nothing to be alarmed at.
    notices: library.notices,
    ...library.history(),
  })
}

const byId = <T extends { id: string }>(records: readonly T[]) =>
  Object.fromEntries(records.map((record) => [record.id, record]))
