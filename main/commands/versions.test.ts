import { describe, expect, it } from 'vitest'
import { textOf } from '#shared/body/text'
import { newSession } from './session.fixture'

const kept = 'The council closed the bridge on Monday, and nobody was told for how long.'
const gone = 'Nobody knows why, the engineer said, and nobody will.'
const added = 'It is open again.'

/** A page that was saved twice: the second time it had another sentence. */
async function twoVersions() {
  const session = await newSession()
  const give = async (name: string, ...texts: string[]) => {
    const head = '<link rel="canonical" href="https://example.org/story"><title>A bridge</title>'
    const words = texts.map((text) => `<p>${text}</p>`).join('')
    const page = `<!doctype html><html><head>${head}</head><body><article>${words}</article></body></html>`
    const bytes = Buffer.from(page).toString('base64')
    return (await session.call('article.import', { source: { kind: 'file', name, bytes } })).article
  }
  const { id: article } = await give('a.html', kept, gone)
  const mark = (quote: string) =>
    session.call('annotation.create', { article, passage: { quote }, label: 'quote' })
  const [first, second] = [await mark(kept), await mark(gone)]
  const { versions } = await give('b.html', added, kept)
  const [older = '', newer = ''] = versions.map(({ body }) => body)
  return { ...session, article, older, newer, first, second }
}

describe('a version', () => {
  it('is opened with the annotations as they stand in it', async () => {
    const { call, article, older, newer } = await twoVersions()
    const statuses = async (version?: string) => {
      const opened = await call('article.open', { article, ...(version ? { version } : {}) })
      return [opened.version.body, ...opened.annotations.map(({ located }) => located?.status)]
    }
    expect(await statuses()).toEqual([newer, 'moved', 'lost'])
    expect(await statuses(newer)).toEqual([newer, 'moved', 'lost'])
    expect(await statuses(older.slice(0, 8))).toEqual([older, 'exact', 'exact'])
    const { body } = await call('article.open', { article, version: older })
    expect(textOf(body)).toBe(`${kept}\n${gone}`)
  })

  it('that is not there is told', async () => {
    const { fail, article } = await twoVersions()
    expect(await fail('article.open', { article, version: 'beefbeef' })).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('“A bridge” has no version beefbeef'),
    })
  })

  it('can be marked in when a newer one is there, and the mark is found in the newest', async () => {
    const { call, article, older, newer } = await twoVersions()
    const passage = { quote: 'nobody was told' }
    const made = await call('annotation.create', { article, version: older, passage })
    const start = kept.indexOf('nobody was told')
    expect(made).toMatchObject({
      anchor: { body: older, start },
      located: { status: 'exact', start },
    })
    const { annotations } = await call('article.open', { article })
    expect(annotations.find(({ id }) => id === made.id)).toMatchObject({
      anchor: { body: older },
      located: { status: 'moved', start: start + added.length + 1 },
    })
    expect(newer).not.toBe(older)
  })

  it('is quoted with its own words, and when they stood there', async () => {
    const { call, article, older } = await twoVersions()
    const range = { start: 0, end: 11 }
    const now = await call('export.quote', { article, ...range })
    expect(now.text).toMatch(
      /^“It is open”\n— “A bridge”, https:\/\/example.org\/story#.*\n.*retrieved/,
    )
    const { text } = await call('export.quote', { article, version: older, ...range })
    expect(text).toMatch(/^“The council”\n.*\n.*, as it stood on \d+ \w+ \d{4}, text [0-9a-f]+\)$/)
  })
})

describe('comparing', () => {
  it('tells what became of the version before, or of any other', async () => {
    const { call, article, older, newer } = await twoVersions()
    const compared = await call('article.compare', { article })
    expect([compared.from.body, compared.to.body]).toEqual([older, newer])
    expect(compared.rows.map(({ kind }) => kind)).toEqual(['added', 'same', 'removed'])
    const back = await call('article.compare', { article, from: newer, to: older })
    expect(back.rows.map(({ kind }) => kind)).toEqual(['removed', 'same', 'added'])
  })

  it('needs two versions', async () => {
    const { fail, paste } = await newSession()
    const article = await paste('A title\n\nWords.')
    expect(await fail('article.compare', { article })).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('has one version only'),
    })
  })
})
