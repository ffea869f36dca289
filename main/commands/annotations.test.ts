import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textOf } from '#shared/body/text'
import { newSession, story } from './session.fixture'

async function sessionWithStory() {
  const session = await newSession()
  const article = await session.paste(story)
  const text = textOf((await session.call('article.open', { article })).body)
  return { ...session, article, text }
}

const places: [what: string, passage: object, code: string, says: string][] = [
  ['is empty', { start: 3, end: 3 }, 'bad-input', 'end after it begins'],
  ['ends before it begins', { start: 9, end: 3 }, 'bad-input', 'end after it begins'],
  ['ends after the text', { start: 0, end: 100_000 }, 'bad-input', 'no passage ends at 100000'],
  ['has no whole numbers', { start: 0.5, end: 3 }, 'bad-input', 'annotation.create'],
  ['is not there', { quote: 'Everybody was hurt.' }, 'quote-not-found', 'word for word'],
  ['stands twice', { quote: '“We had no choice,”' }, 'quote-ambiguous', 'at 2 places'],
  [
    'has another context',
    { quote: '“We had no choice,”', suffix: 'the minister said' },
    'quote-not-found',
    '--suffix',
  ],
  ['is white space', { quote: '  ' }, 'quote-not-found', 'not in the article'],
]

describe('a passage', () => {
  it.each(places)('that %s is refused', async (_, passage, code, says) => {
    const { fail, call, article } = await sessionWithStory()
    const failure = await fail('annotation.create', { article, passage })
    expect(failure.code).toBe(code)
    expect(failure.message).toContain(says)
    expect(await call('annotation.list', {})).toEqual([])
  })

  it('is found by its words, and by those around them where they stand twice', async () => {
    const { call, article, text } = await sessionWithStory()
    const quote = '“We had no choice,”'
    const first = await call('annotation.create', {
      article,
      passage: { quote, suffix: 'the mayor' },
    })
    const second = await call('annotation.create', {
      article,
      passage: { quote: '"We had no choice,"', prefix: 'Friday too.' },
    })
    expect(first).toMatchObject({ anchor: { start: text.indexOf(quote), exact: quote } })
    expect(second).toMatchObject({ anchor: { start: text.lastIndexOf(quote), exact: quote } })
  })

  it('may not begin or end within a character', async () => {
    const { call, fail, paste } = await newSession()
    const article = await paste('A title\n\nThe 🦉 said nothing.')
    const owl = textOf((await call('article.open', { article })).body).indexOf('🦉')
    const failure = await fail('annotation.create', {
      article,
      passage: { start: owl + 1, end: owl + 4 },
    })
    expect(failure).toMatchObject({ code: 'bad-input' })
    const made = await call('annotation.create', { article, passage: { start: owl, end: owl + 2 } })
    expect(made).toMatchObject({ anchor: { exact: '🦉' } })
  })

  it('has the first label, or the one that was asked for, if there is one', async () => {
    const { call, fail, article } = await sessionWithStory()
    const passage = { quote: 'Nobody was hurt.' }
    expect(await call('annotation.create', { article, passage })).toMatchObject({ label: 'quote' })
    expect(
      await call('annotation.create', { article, passage, label: 'claim', tags: ['a'] }),
    ).toMatchObject({ label: 'claim', tags: ['a'] })
    const failure = await fail('annotation.create', { article, passage, label: 'nonsense' })
    expect(failure).toMatchObject({ code: 'not-found', message: expect.stringContaining('claim') })
  })
})

describe('a note on a whole article', () => {
  it('has words of its own, and no label', async () => {
    const { call, fail, article } = await sessionWithStory()
    expect(await call('annotation.create', { article, note: 'Call her.' })).toMatchObject({
      kind: 'note',
      note: 'Call her.',
      located: null,
    })
    for (const input of [{}, { note: 'x', label: 'claim' }])
      expect(await fail('annotation.create', { article, ...input })).toMatchObject({
        code: 'bad-input',
      })
  })

  it('may begin empty, for whoever is about to write it', async () => {
    const { call, article } = await sessionWithStory()
    expect(await call('annotation.create', { article, note: '' })).toMatchObject({
      kind: 'note',
      note: '',
    })
  })
})

describe('an article in the trash', () => {
  it('takes neither marks nor notes, until it is restored', async () => {
    const { call, fail, article } = await sessionWithStory()
    await call('article.trash', { articles: [article] })
    const mark = { article, passage: { quote: 'Monday' } }
    for (const input of [mark, { article, note: 'x' }])
      expect(await fail('annotation.create', input)).toMatchObject({
        code: 'bad-input',
        message: expect.stringContaining('is in the trash'),
      })
    expect(await call('annotation.list', { article })).toEqual([])
    await call('article.restore', { articles: [article] })
    expect(await call('annotation.create', mark)).toMatchObject({ article })
  })
})

describe('lists of annotations', () => {
  it('are in the order of the text, notes first, without what was deleted', async () => {
    const { call, article } = await sessionWithStory()
    const mark = async (quote: string) =>
      (await call('annotation.create', { article, passage: { quote } })).id
    const late = await mark('Friday too.')
    const early = await mark('on Monday')
    const gone = await mark('the engineer')
    const note = await call('annotation.create', { article, note: 'Whole' })
    await call('annotation.delete', { annotations: [gone] })
    for (const input of [{ article }, {}]) {
      const list = await call('annotation.list', input)
      expect(list.map(({ id }) => id)).toEqual([note.id, early, late])
    }
    await call('article.trash', { articles: [article] })
    expect(await call('annotation.list', {})).toEqual([])
    expect(await call('annotation.list', { article })).toHaveLength(3)
  })
})

describe('editing annotations', () => {
  it('changes many in one step, and what does not change stays untouched', async () => {
    const { call, article } = await sessionWithStory()
    const ids: string[] = []
    for (const quote of ['Monday', 'Friday'])
      ids.push((await call('annotation.create', { article, passage: { quote } })).id)
    const edited = await call('annotation.edit', { annotations: ids, fields: { tags: ['day'] } })
    expect(edited.map(({ tags }) => tags)).toEqual([['day'], ['day']])
    expect(edited[0]?.located).toMatchObject({ status: 'exact' })
    const again = await call('annotation.edit', { annotations: ids, fields: { tags: ['day'] } })
    expect(again).toEqual(edited)
    expect(await call('library.undo', {})).toEqual({ undone: 'Change the tags of 2 annotations' })
  })

  it('refuses labels that there are not, and labels for notes', async () => {
    const { call, fail, article } = await sessionWithStory()
    const { id } = await call('annotation.create', { article, note: 'Whole' })
    expect(
      await fail('annotation.edit', { annotations: [id], fields: { label: 'nonsense' } }),
    ).toMatchObject({ code: 'not-found' })
    expect(
      await fail('annotation.edit', { annotations: [id], fields: { label: 'claim' } }),
    ).toMatchObject({ code: 'bad-input' })
  })
})

describe('an article whose text is damaged', () => {
  it('says so, and can still be edited and moved to the trash', async () => {
    const { call, folder, paste, session } = await newSession()
    const article = await paste(story)
    const { id } = await call('annotation.create', { article, passage: { quote: 'Monday' } })
    await session.close()
    for (const name of ['bodies', 'originals']) await rm(join(folder, name), { recursive: true })
    const later = await newSession({ folder })
    const damaged = { code: 'library-damaged' }
    expect(await later.fail('article.open', { article })).toMatchObject(damaged)
    expect(await later.call('annotation.list', { article })).toMatchObject([
      { id, located: { status: 'lost' }, anchor: { exact: 'Monday' } },
    ])
    const [edited] = await later.call('annotation.edit', {
      annotations: [id],
      fields: { note: 'x' },
    })
    expect(edited).toMatchObject({ note: 'x', located: { status: 'lost' } })
    await later.call('article.trash', { articles: [article] })
    expect(await later.call('article.list', { trashed: true })).toHaveLength(1)
  })
})

describe('labels', () => {
  it('can be renamed and recoloured, each with a name of its own', async () => {
    const { call, fail } = await newSession()
    const labels = await call('label.edit', { label: 'claim', fields: { name: ' Assertion ' } })
    expect(labels[1]).toMatchObject({ id: 'claim', name: 'Assertion', key: 2 })
    expect(await fail('label.edit', { label: 'claim', fields: { name: 'Quote' } })).toMatchObject({
      code: 'bad-input',
    })
    expect(await fail('label.edit', { label: 'none', fields: { name: 'x' } })).toMatchObject({
      code: 'not-found',
    })
  })
})
