import { describe, expect, it } from 'vitest'
import { newSession, story } from './session.fixture'

describe('lists', () => {
  it('hold what was asked for, in the order that was asked for', async () => {
    const { call, paste } = await newSession()
    const a = await paste('Alpha\n\nOne two three four five six seven eight nine ten.', ['x'])
    const b = await paste('Beta\n\nOne two.')
    const c = await paste('Gamma\n\nOne two three.', ['x', 'y'])
    await call('article.edit', { articles: [a, b], fields: { state: 'archive' } })
    await call('article.trash', { articles: [c] })
    const ids = async (input: Parameters<typeof call<'article.list'>>[1]) =>
      (await call('article.list', input)).map(({ id }) => id)
    expect(await ids({ sort: 'title' })).toEqual([a, b])
    expect(await ids({ sort: 'title', descending: true })).toEqual([b, a])
    expect(await ids({ sort: 'length' })).toEqual([b, a])
    expect(await ids({ state: 'inbox' })).toEqual([])
    expect(await ids({ tag: 'x' })).toEqual([a])
    expect(await ids({ trashed: true })).toEqual([c])
    await call('article.restore', { articles: [c] })
    expect(await ids({ tag: 'y', state: 'inbox' })).toEqual([c])
  })
})

describe('editing', () => {
  it('changes many articles in one step', async () => {
    const { call, paste } = await newSession()
    const articles = [await paste('One\n\nText.'), await paste('Two\n\nText too.')]
    const edited = await call('article.edit', { articles, fields: { tags: ['a', 'b', 'a'] } })
    expect(edited.map(({ tags }) => tags)).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ])
    expect(await call('library.undo', {})).toEqual({ undone: 'Change the tags of 2 articles' })
    expect((await call('article.list', {})).map(({ tags }) => tags)).toEqual([[], []])
  })

  it('refuses an empty title, and what the contract does not know', async () => {
    const { fail, paste } = await newSession()
    const article = await paste(story)
    expect(
      await fail('article.edit', { articles: [article], fields: { title: ' ' } }),
    ).toMatchObject({
      code: 'bad-input',
    })
    expect(
      await fail('article.edit', { articles: [article], fields: { state: 'gone' } }),
    ).toMatchObject({ code: 'bad-input' })
    expect(await fail('article.burn', {})).toMatchObject({ code: 'bad-input' })
  })
})

describe('opening', () => {
  it('gives the text alone where that is asked for, and the annotations by themselves', async () => {
    const { call, fail, paste } = await newSession()
    const article = await paste(story)
    await call('annotation.create', { article, passage: { quote: 'Nobody was hurt.' } })
    const whole = await call('article.open', { article })
    expect(whole.annotations).toHaveLength(1)
    expect(await call('article.open', { article, annotations: false })).toEqual({
      ...whole,
      annotations: [],
    })
    const version = whole.version.body
    expect(await call('annotation.list', { article, version })).toEqual(whole.annotations)
    expect(await fail('annotation.list', { version })).toMatchObject({ code: 'bad-input' })
  })
})

describe('references', () => {
  it('are ids or unique beginnings of them, in any case', async () => {
    const { call, fail, paste } = await newSession()
    const article = await paste(story)
    const opened = await call('article.open', { article: article.slice(0, 8).toUpperCase() })
    expect(opened.article.id).toBe(article)
    const other = article.startsWith('0000') ? '1111' : '0000'
    expect(await fail('article.open', { article: other })).toMatchObject({ code: 'not-found' })
    expect(await fail('article.open', { article: article.slice(0, 3) })).toMatchObject({
      code: 'bad-input',
    })
  })
})
