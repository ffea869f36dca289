import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textOf } from '#shared/body/text'
import { events as eventSchemas } from '#shared/contract'
import { newFolder } from '../library/library.fixture'
import { newSession, story } from './session.fixture'

describe('a new library', () => {
  it('is empty, with five labels', async () => {
    const { call, folder } = await newSession()
    const opened = await call('library.open', {})
    expect(opened).toMatchObject({ articles: [], notices: [], folder, version: '1.2.3' })
    expect(opened.labels.map(({ key }) => key)).toEqual([1, 2, 3, 4, 5])
    expect(opened.history).toEqual({ undo: null, redo: null })
  })
})

describe('a day with an article', () => {
  it('is remembered by the next session', async () => {
    const { call, paste, session, folder } = await newSession()
    const article = await paste(story, ['bridges'])
    const { body } = await call('article.open', { article })
    const start = textOf(body).indexOf('Nobody')
    const passage = { start, end: start + 'Nobody was hurt.'.length }
    const made = await call('annotation.create', { article, passage, note: 'Really?' })
    expect(made).toMatchObject({
      kind: 'highlight',
      label: 'quote',
      note: 'Really?',
      anchor: { exact: 'Nobody was hurt.' },
      located: { status: 'exact', ...passage },
    })
    await call('article.position', { article, position: { offset: 12, progress: 0.5 } })
    await call('article.edit', { articles: [article], fields: { state: 'later', favourite: true } })
    await session.close()

    const later = await newSession({ folder, write: false })
    const opened = await later.call('article.open', { article: article.slice(0, 6) })
    expect(opened.article).toMatchObject({
      id: article,
      annotations: 1,
      minutes: 1,
      state: 'later',
      favourite: true,
      tags: ['bridges'],
      position: { offset: 12, progress: 0.5 },
    })
    expect(opened.annotations).toEqual([made])
  })
})

describe('events', () => {
  it('tell what has changed, before the answer, as the contract says', async () => {
    const { call, paste, events } = await newSession()
    const article = await paste(story)
    const note = await call('annotation.create', { article, note: 'A note' })
    expect(events).toHaveLength(2)
    expect(events[1]).toMatchObject({
      name: 'library.changed',
      value: {
        articles: [{ id: article, annotations: 1 }],
        annotations: [{ id: note.id, located: null }],
        labels: null,
        history: { undo: 'Write a note', redo: null },
      },
    })
    await call('annotation.delete', { annotations: [note.id] })
    expect(events[2]).toMatchObject({
      value: { articles: [{ annotations: 0 }], annotations: [{ id: note.id }] },
    })
    await call('label.edit', { label: 'claim', fields: { name: 'Assertion' } })
    expect(events[3]).toMatchObject({ value: { articles: [], labels: { length: 5 } } })
    await call('settings.edit', { fields: { theme: 'night' } })
    expect(events[4]).toMatchObject({ name: 'settings.changed', value: { theme: 'night' } })
    for (const { name, value } of events) expect(eventSchemas[name].parse(value)).toEqual(value)
  })

  it('come in the order of the changes, and no longer than they are wanted', async () => {
    const { call, paste, session } = await newSession()
    const article = await paste(story)
    const titles: string[] = []
    const stop = session.subscribe((event) => {
      if (event.name === 'library.changed') titles.push(event.value.articles[0]?.title ?? '')
    })
    for (const title of ['One', 'Two'])
      await call('article.edit', { articles: [article], fields: { title } })
    stop()
    await call('article.edit', { articles: [article], fields: { title: 'Three' } })
    expect(titles).toEqual(['One', 'Two'])
  })
})

describe('undo', () => {
  it('takes back each change of the library, but neither the place nor the settings', async () => {
    const { call, fail, paste } = await newSession()
    const article = await paste(story)
    const { id } = await call('annotation.create', {
      article,
      passage: { quote: 'Nobody was hurt.' },
    })
    for (const note of ['W', 'Wh', 'Why?'])
      await call('annotation.edit', { annotations: [id], fields: { note } })
    await call('annotation.edit', { annotations: [id], fields: { label: 'claim' } })
    await call('label.edit', { label: 'claim', fields: { colour: 'teal' } })
    await call('article.position', { article, position: { offset: 3, progress: 0.1 } })
    await call('settings.edit', { fields: { size: 20 } })
    await call('article.trash', { articles: [article] })

    const undone: string[] = []
    for (let step = 0; step < 6; step += 1) undone.push((await call('library.undo', {})).undone)
    expect(undone).toEqual([
      'Move an article to the trash',
      'Change a label',
      'Change the label of a passage',
      'Edit a note',
      'Mark a passage',
      'Add an article',
    ])
    expect(await fail('library.undo', {})).toMatchObject({ code: 'nothing-to-undo' })
    expect(await call('article.list', {})).toEqual([])

    expect(await call('library.redo', {})).toEqual({ redone: 'Add an article' })
    for (let step = 0; step < 4; step += 1) await call('library.redo', {})
    const { articles, labels, settings } = await call('library.open', {})
    expect(articles).toMatchObject([{ annotations: 1, position: { offset: 3 }, trashed: null }])
    expect(labels[1]).toMatchObject({ id: 'claim', colour: 'teal' })
    expect(settings.size).toBe(20)
    const [annotation] = await call('annotation.list', { article })
    expect(annotation).toMatchObject({ id, note: 'Why?', label: 'claim', trashed: null })
  })

  it('reaches into the session before', async () => {
    const first = await newSession()
    const article = await first.paste(story)
    await first.call('article.trash', { articles: [article] })
    await first.session.close()
    const second = await newSession({ folder: first.folder })
    await second.call('library.undo', {})
    expect(await second.call('article.list', {})).toHaveLength(1)
  })
})

describe('a session that only reads', () => {
  it('leaves a folder that is not there alone', async () => {
    const parent = await newFolder()
    const { call } = await newSession({ folder: join(parent, 'library'), write: false })
    expect(await call('article.list', {})).toEqual([])
    expect(await readdir(parent)).toEqual([])
  })

  it('reads beside a writer, refuses changes, and says so', async () => {
    const { paste, folder } = await newSession()
    const article = await paste(story)
    const reader = await newSession({ folder, write: false })
    const opened = await reader.call('library.open', {})
    expect(opened.notices).toEqual([expect.stringContaining('reading only')])
    expect(opened.articles).toHaveLength(1)
    for (const [name, input] of [
      ['article.trash', { articles: [article] }],
      ['article.import', { source: { kind: 'welcome' } }],
      ['annotation.create', { article, note: 'x' }],
      ['settings.edit', { fields: { theme: 'night' } }],
      ['library.undo', {}],
    ] as const)
      expect(await reader.fail(name, input)).toMatchObject({ code: 'cannot-write' })
  })

  it('shows beside a writer what that one changes', async () => {
    const { call, paste, folder } = await newSession()
    const article = await paste(story)
    const reader = await newSession({ folder, write: false })
    reader.session.follow()
    await call('annotation.create', { article, note: 'Look at this.' })
    await expect
      .poll(() => reader.events, { timeout: 30_000 })
      .toMatchObject([
        {
          name: 'library.changed',
          value: { articles: [{ id: article, annotations: 1 }], annotations: [{ article }] },
        },
      ])
    const found = await reader.call('search.find', { query: 'look' })
    expect(found.total).toBe(1)
  })
})

it('a second writer is told who is there', async () => {
  const { folder } = await newSession({ holder: 'the Pullquote window' })
  await expect(newSession({ folder })).rejects.toMatchObject({
    code: 'library-busy',
    message: expect.stringContaining('the Pullquote window'),
  })
})
