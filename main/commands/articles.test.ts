import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Captured } from '../capture/capture'
import { newSession, story } from './session.fixture'

describe('importing', () => {
  it('tells of what is there already, and brings it back from the trash', async () => {
    const { call } = await newSession()
    const source = { kind: 'paste', text: story, type: 'text' } as const
    const added = await call('article.import', { source })
    expect(added).toMatchObject({ status: 'added', article: { tags: [], state: 'inbox' } })
    expect(added.message).toContain(added.article.title)

    const again = await call('article.import', { source, tags: ['bridges'] })
    expect(again).toMatchObject({
      status: 'present',
      article: { id: added.article.id, tags: ['bridges'] },
      message: expect.stringMatching(/^Already in your library since \d+ \w+ \d{4}\.$/),
    })

    await call('article.trash', { articles: [added.article.id] })
    const restored = await call('article.import', { source })
    expect(restored).toMatchObject({ status: 'restored', article: { trashed: null } })
    expect(await call('article.list', {})).toHaveLength(1)
  })

  it('takes the same bytes from a file and from the clipboard for one article', async () => {
    const { call, paste } = await newSession()
    const article = await paste(story)
    const bytes = Buffer.from(story).toString('base64')
    const file = { kind: 'file', name: 'bridge.txt', bytes } as const
    expect(await call('article.import', { source: file })).toMatchObject({
      status: 'present',
      article: { id: article },
    })
  })

  it('makes an article good whose files are lost, by the same bytes', async () => {
    const { folder, call, fail, paste } = await newSession()
    const article = await paste(story)
    const { body, article: view } = await call('article.open', { article })
    await rm(join(folder, 'bodies', `${view.versions[0]?.body}.json`))
    await rm(join(folder, 'originals', `${view.versions[0]?.original}`))
    expect(await fail('article.open', { article })).toMatchObject({ code: 'library-damaged' })
    expect(await paste(story)).toBe(article)
    expect((await call('article.open', { article })).body).toEqual(body)
  })

  it('makes one article of many imports at once', async () => {
    const { call } = await newSession()
    const source = { kind: 'paste', text: story, type: 'text' } as const
    const all = await Promise.all([1, 2, 3, 4].map(() => call('article.import', { source })))
    expect(all.map(({ status }) => status).sort()).toEqual([
      'added',
      'present',
      'present',
      'present',
    ])
    expect(await call('article.list', {})).toHaveLength(1)
  })

  it('keeps nothing of a source without text', async () => {
    const { fail, call } = await newSession()
    const source = { kind: 'paste', text: ' \n ', type: 'text' }
    expect(await fail('article.import', { source })).toMatchObject({ code: 'empty' })
    expect(await call('article.list', {})).toEqual([])
  })

  it('offers the welcome article', async () => {
    const { call } = await newSession()
    const { article } = await call('article.import', { source: { kind: 'welcome' } })
    expect(article.words).toBeGreaterThan(100)
    expect(article.versions).toMatchObject([{ source: { kind: 'welcome' } }])
  })
})

describe('importing from addresses', () => {
  /** A capture that needs no network: every address holds a page of its own, which calls another address its own. */
  async function sessionOf(canonicalOf: (address: string) => string | null) {
    const asked: string[] = []
    const session = await newSession({
      async capture(source) {
        if (source.kind !== 'address') throw new Error('only addresses')
        const { address } = source
        asked.push(address)
        const captured: Captured = {
          draft: {
            title: address,
            byline: null,
            site: null,
            canonicalAddress: canonicalOf(address),
            language: null,
            published: null,
            body: [{ type: 'paragraph', children: [{ type: 'text', text: address }] }],
          },
          original: new TextEncoder().encode(`<p>${address}</p>`),
          mediaType: 'text/html',
          source: { kind: 'address', address },
          address,
        }
        return captured
      },
    })
    const from = async (address: string) =>
      (await session.call('article.import', { source: { kind: 'address', address } })).status
    return { ...session, from, asked }
  }

  it('asks for the same address once', async () => {
    const { from, asked } = await sessionOf(() => null)
    expect(await from('https://example.org/story')).toBe('added')
    expect(await from(' https://example.org/story?utm_source=mail#top ')).toBe('present')
    expect(asked).toHaveLength(1)
    expect(await from('https://example.org/')).toBe('added')
    expect(await from('https://example.org/')).toBe('present')
  })

  it('takes two addresses of one canonical address for one article', async () => {
    const { from, asked } = await sessionOf(() => 'https://example.org/story')
    expect(await from('https://example.org/story?page=all')).toBe('added')
    expect(await from('https://m.example.org/story')).toBe('present')
    expect(await from('https://example.org/story')).toBe('present')
    expect(asked).toHaveLength(2)
  })

  it('tells pages apart that all call the front page their own, or nothing sensible', async () => {
    const canonical = ['https://example.org/', 'https://example.org/', 'mailto:me@example.org', ':']
    const { from } = await sessionOf(() => canonical.shift() ?? null)
    for (const page of ['a', 'b', 'c', 'd'])
      expect(await from(`https://example.org/${page}`)).toBe('added')
    expect(await from('https://example.org/b')).toBe('present')
  })

  it('refuses what is no address before it asks anybody', async () => {
    const { fail, asked } = await sessionOf(() => null)
    const source = { kind: 'address', address: 'ftp://example.org/' }
    expect(await fail('article.import', { source })).toMatchObject({ code: 'bad-address' })
    expect(asked).toEqual([])
  })
})

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
