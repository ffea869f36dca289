import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newSession, story } from './session.fixture'

/** A session with the story in it and a mark. */
async function marked() {
  const session = await newSession()
  const article = await session.paste(story)
  const { id } = await session.call('annotation.create', {
    article,
    passage: { quote: 'Nobody was hurt.' },
    label: 'quote',
    note: 'Is that so?',
  })
  const edit = (fields: { note?: string; label?: string }) =>
    session.call('annotation.edit', { annotations: [id], fields })
  const steps = async () => (await session.call('history.of', { record: id })).steps
  const now = async () =>
    (await session.call('annotation.list', { article })).find((each) => each.id === id)
  return { ...session, article, annotation: id, edit, steps, now }
}

test('an annotation tells what became of it, with what was edited in its note', async () => {
  const { call, annotation, edit, steps } = await marked()
  await edit({ label: 'claim' })
  await edit({ note: 'Is that so? Ask.' })
  await call('annotation.delete', { annotations: [annotation] })
  await call('library.undo', {})
  const all = await steps()
  expect(all.map(({ what }) => what)).toEqual([
    'Restored',
    'Deleted',
    'Note edited',
    'Recoloured to Claim',
    'Marked as Quote',
  ])
  expect(all[2]?.differences).toEqual([
    {
      field: 'note',
      difference: [
        { kind: 'same', text: 'Is that so?' },
        { kind: 'added', text: ' Ask.' },
      ],
    },
  ])
  expect(all.map(({ isNow }) => isNow)).toEqual([true, false, true, false, false])
  expect(all.map(({ isTrashed }) => isTrashed)).toEqual([false, true, false, false, false])
})

test('typing a note is one step', async () => {
  const { edit, steps } = await marked()
  for (const note of ['A', 'A b', 'A b c']) await edit({ note })
  expect((await steps()).map(({ what }) => what)).toEqual(['Note edited', 'Marked as Quote'])
})

test('any state comes back, of what was deleted too, and undo takes that back', async () => {
  const { call, annotation, edit, steps, now } = await marked()
  await edit({ label: 'claim' })
  await edit({ note: 'Another note' })
  await call('annotation.delete', { annotations: [annotation] })
  const first = (await steps()).at(-1)
  await call('history.restore', { record: annotation, operation: first?.operation ?? '' })
  expect(await now()).toMatchObject({ label: 'quote', note: 'Is that so?', trashed: null })
  await call('library.undo', {})
  expect(await now()).toBeUndefined()
})

test('an article tells what became of it, and keeps the place of its reader', async () => {
  const { call, article } = await marked()
  await call('article.edit', { articles: [article], fields: { title: 'The bridge' } })
  await call('article.edit', { articles: [article], fields: { state: 'later' } })
  const position = { offset: 3, progress: 0.1 }
  await call('article.position', { article, position })
  const { steps, name } = await call('history.of', { record: article })
  expect(name).toBe('The bridge')
  expect(steps.map(({ what }) => what)).toEqual(['Kept for later', 'Renamed', 'Added'])
  await call('history.restore', { record: article, operation: steps[2]?.operation ?? '' })
  expect((await call('article.list', {}))[0]).toMatchObject({
    title: 'The bridge at Lower Wick',
    state: 'inbox',
    position,
  })
})

test('what no one knows has no history', async () => {
  const { fail, annotation } = await marked()
  expect((await fail('history.of', { record: 'ffffffff' })).code).toBe('not-found')
  const operation = crypto.randomUUID()
  expect((await fail('history.restore', { record: annotation, operation })).code).toBe('not-found')
})

test('the trash is emptied of all that is in it, with the texts that nothing else needs', async () => {
  const { call, article, annotation, paste, folder, events } = await marked()
  const other = await paste('Another story\n\nOf which nobody needs a word any more.')
  await call('annotation.create', { article: other, passage: { quote: 'nobody' } })
  await call('article.trash', { articles: [other] })
  await call('annotation.delete', { annotations: [annotation] })
  const trash = await call('trash.list', {})
  expect(trash).toMatchObject({
    articles: [{ id: other, title: 'Another story', annotations: 1 }],
    annotations: [{ id: annotation, words: 'Nobody was hurt.', note: 'Is that so?' }],
  })
  expect(await call('trash.empty', {})).toEqual({ articles: 1, annotations: 1, texts: 1 })
  expect(await call('trash.list', {})).toEqual({ articles: [], annotations: [] })
  expect(events.some((event) => 'purged' in event.value && event.value.purged[0] === other)).toBe(
    true,
  )
  expect(await readdir(join(folder, 'bodies'))).toHaveLength(1)
  expect(await readdir(join(folder, 'originals'))).toHaveLength(1)
  expect((await call('article.open', { article })).annotations).toEqual([])
  expect((await call('library.examine', {})).findings).toEqual([])
})

test('a deleted annotation is restored from the trash', async () => {
  const { call, annotation, now } = await marked()
  await call('annotation.delete', { annotations: [annotation] })
  await call('annotation.restore', { annotations: [annotation] })
  expect(await now()).toMatchObject({ id: annotation })
})
