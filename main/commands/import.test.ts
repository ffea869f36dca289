import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textOf } from '#shared/body/text'
import { countWords } from '#shared/body/words'
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

  it('tells the order in which many came at once', async () => {
    const { call } = await newSession()
    const titles = Array.from({ length: 20 }, (_, number) => `Story ${number}`)
    await Promise.all(
      titles.map((title, number) => {
        // The first ones are the longest, and take longest to keep.
        const text = `${title}\n\n${`Words of story ${number}. `.repeat(2_000 - 100 * number)}`
        return call('article.import', { source: { kind: 'paste', text, type: 'text' } })
      }),
    )
    const articles = await call('article.list', {})
    const byTime = articles.toSorted((a, b) => (a.added < b.added ? -1 : 1))
    expect(byTime.map(({ title }) => title)).toEqual(titles)
    expect(new Set(articles.map(({ added }) => added)).size).toBe(titles.length)
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
  interface Page {
    title?: string
    text?: string[]
    canonicalAddress?: string | null
  }

  /** A capture that needs no network: `pageOf` says what an address holds, which is a page of its own where it says nothing. */
  async function sessionOf(pageOf: (address: string) => Page) {
    const asked: string[] = []
    const session = await newSession({
      async capture(source) {
        if (source.kind !== 'address') throw new Error('only addresses')
        const { address } = source
        asked.push(address)
        const { title = address, text = [address], canonicalAddress = null } = pageOf(address)
        const captured: Captured = {
          draft: {
            title,
            byline: null,
            site: null,
            canonicalAddress,
            language: null,
            published: null,
            words: countWords(text.join(' ')),
            body: text.map((each) => ({
              type: 'paragraph',
              children: [{ type: 'text', text: each }],
            })),
          },
          // Never the same bytes twice.
          original: new TextEncoder().encode(`<p>${text.join('<p>')}<!-- ${asked.length} -->`),
          mediaType: 'text/html',
          source: { kind: 'address', address },
          address,
        }
        return captured
      },
    })
    const give = (address: string) =>
      session.call('article.import', { source: { kind: 'address', address } })
    const from = async (address: string) => (await give(address)).status
    return { ...session, give, from, asked }
  }

  it('fetches the same address again, and has it once', async () => {
    const { give, from, asked } = await sessionOf(() => ({}))
    expect(await from('https://example.org/story')).toBe('added')
    expect(await give(' https://example.org/story?utm_source=mail#top ')).toMatchObject({
      status: 'present',
      message: expect.stringMatching(/since \d+ \w+ \d{4}\.$/),
    })
    expect(asked).toHaveLength(2)
    expect(await from('https://example.org/')).toBe('added')
    expect(await from('https://example.org/')).toBe('present')
  })

  it('takes two addresses of one canonical address and text for one article', async () => {
    const canonicalAddress = 'https://example.org/story'
    const { from, call, asked } = await sessionOf(() => ({ canonicalAddress, text: ['Words.'] }))
    expect(await from('https://example.org/story?page=all')).toBe('added')
    expect(await from('https://m.example.org/story')).toBe('present')
    expect(await from('https://example.org/story')).toBe('present')
    expect(asked).toHaveLength(3)
    expect((await call('article.list', {}))[0]?.versions).toHaveLength(1)
  })

  it('adds another text of the same story as a version, in one step', async () => {
    const pages = [
      {
        title: 'A bridge',
        text: ['The council closed the bridge on Monday.', 'Nobody knows why.'],
      },
      {
        title: 'A bridge is mended',
        text: ['The council closed the bridge on Monday.', 'It was old.', 'It is open again.'],
      },
    ]
    const canonicalAddress = 'https://example.org/story'
    const { give, call } = await sessionOf(() => ({ ...pages.shift(), canonicalAddress }))
    const { article } = await give('https://example.org/a')
    const reference = { article: article.id }
    for (const quote of ['The council closed the bridge on Monday.', 'Nobody knows why.'])
      await call('annotation.create', { ...reference, passage: { quote } })
    await call('article.trash', { articles: [article.id] })

    const again = await give('https://example.org/b')
    expect(again).toMatchObject({
      status: 'updated',
      article: { id: article.id, title: 'A bridge', words: 14, trashed: null },
      message: expect.stringMatching(/^A newer text of “A bridge” was added. It was in the trash/),
    })
    expect(again.article.versions).toMatchObject([article.versions[0], {}])
    const opened = await call('article.open', reference)
    expect(textOf(opened.body)).toBe(
      'The council closed the bridge on Monday.\nIt was old.\nIt is open again.',
    )
    expect(opened.annotations.map(({ located }) => located?.status)).toEqual(['exact', 'lost'])
    expect(await call('article.list', {})).toHaveLength(1)

    expect(await call('library.undo', {})).toEqual({ undone: 'Update the text of an article' })
    const before = await call('article.open', reference)
    expect(textOf(before.body)).toBe('The council closed the bridge on Monday.\nNobody knows why.')
    expect(before.article.versions).toEqual(article.versions)
    await call('library.redo', {})
    expect((await call('article.open', reference)).body).toEqual(opened.body)
  })

  it('drops no story for the canonical address of another', async () => {
    const canonicalAddress = 'https://example.org/latest'
    const { give, call } = await sessionOf(() => ({ canonicalAddress }))
    for (const page of ['a', 'b', 'c'])
      expect(await give(`https://example.org/${page}`)).toMatchObject({
        status: 'added',
        article: { title: `https://example.org/${page}`, address: `https://example.org/${page}` },
      })
    expect(await call('article.list', {})).toHaveLength(3)
    expect(await give('https://example.org/b')).toMatchObject({
      status: 'present',
      article: { title: 'https://example.org/b' },
    })
  })

  it('tells pages apart that all call the front page their own, or nothing sensible', async () => {
    const canonical = ['https://example.org/', 'https://example.org/', 'mailto:me@example.org', ':']
    const title = 'The Example'
    const { from } = await sessionOf(() => ({ title, canonicalAddress: canonical.shift() ?? null }))
    for (const page of ['a', 'b', 'c', 'd'])
      expect(await from(`https://example.org/${page}`)).toBe('added')
    expect(await from('https://example.org/b')).toBe('present')
  })

  it('refuses what is no address before it asks anybody', async () => {
    const { fail, asked } = await sessionOf(() => ({}))
    const source = { kind: 'address', address: 'ftp://example.org/' }
    expect(await fail('article.import', { source })).toMatchObject({ code: 'bad-address' })
    expect(asked).toEqual([])
  })
})

it('a file whose text is another one becomes a version of the page that it was saved of', async () => {
  const { call } = await newSession()
  const give = (name: string, text: string) => {
    const head = '<link rel="canonical" href="https://example.org/story"><title>A bridge</title>'
    const page = `<!doctype html><html><head>${head}</head><body><article>${text}</article></body></html>`
    const bytes = Buffer.from(page).toString('base64')
    return call('article.import', { source: { kind: 'file', name, bytes } })
  }
  const words = '<p>The council closed the bridge on Monday, and nobody was told for how long.</p>'
  expect(await give('a.html', words)).toMatchObject({ status: 'added' })
  expect(await give('b.html', `${words}\n`)).toMatchObject({ status: 'present' })
  expect(await give('c.html', `${words}<p>It is open again.</p>`)).toMatchObject({
    status: 'updated',
    article: { versions: { length: 2 } },
  })
  expect(await give('a.html', words)).toMatchObject({ status: 'present' })
})
