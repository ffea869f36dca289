// Pullquote's own store on the simulated disk.
import type { Body } from '#shared/body/blocks'
import type { Annotation } from '#shared/model/annotation'
import { type Library, openLibrary } from '../../main/library/library'
import { article } from '../../main/library/records.fixture'
import { asText, type Step, type Store } from './script'
import type { SimulatedDisk } from './simulated-disk'

let ids = 0

export async function openPullquote(disk: SimulatedDisk): Promise<Store> {
  let library = await openOn(disk)
  return {
    async act(step) {
      if (step.kind !== 'reopen') return actOn(library, step)
      await library.close()
      library = await openOn(disk)
    },
    contents: () => contentsOf(library),
    close: () => library.close(),
  }
}

async function openOn(disk: SimulatedDisk): Promise<Library> {
  // The lock of a process that died with the machine; that it is recognised is tested elsewhere, with real processes.
  await disk.fs.unlink('/disk/library/lock').catch(() => undefined)
  let minute = 0
  return openLibrary({
    folder: '/disk/library',
    write: true,
    holder: 'a simulation',
    fs: disk.fs,
    // Set back with every opening: nothing may depend on it.
    now: () => new Date(Date.UTC(2026, 4, 3, 10, minute++)).toISOString(),
    newId: () => `c0000000-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
    foldAfter: 1_000_000_000,
  })
}

async function actOn(library: Library, step: Exclude<Step, { kind: 'reopen' }>): Promise<void> {
  const { undo, redo } = library.history()
  switch (step.kind) {
    case 'commit': {
      const settling = step.settling && library.fold()
      await library.commit(step.changes)
      return void (await settling)
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
  }
}

const paragraph = (text: string): Body[number] => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
})

async function contentsOf(library: Library): Promise<string> {
  const articles = library.articles()
  const annotations: Annotation[] = []
  const texts: unknown[] = []
  const [{ body: none } = { body: '' }] = article(0).versions
  for (const { id, versions } of articles) {
    annotations.push(...(await library.annotationsOf(id)).values())
    for (const { body, original } of versions)
      if (body !== none)
        texts.push(await library.blobs.body(body), (await library.blobs.original(original)).length)
  }
  return asText({
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
