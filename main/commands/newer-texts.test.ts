import { describe, expect, it } from 'vitest'
import { textOf } from '#shared/body/text'
import { countWords } from '#shared/body/words'
import { Failure } from '#shared/failure'
import { capture } from '../capture/capture'
import { newSession } from './session.fixture'

const kept = 'The council closed the bridge on Monday, and nobody was told for how long.'
const gone = 'Nobody knows why, the engineer said, and nobody will.'
const added = 'It is open again.'

/** A session whose addresses hold what is put at them; what is not there can't be reached. */
async function webSession() {
  const pages = new Map<string, { title: string; texts: string[]; modified?: string }>()
  let fetched = 0
  const session = await newSession({
    async capture(source) {
      if (source.kind !== 'address') return capture(source, { privateAddresses: false })
      const page = pages.get(source.address)
      if (!page) throw new Failure('unreachable', 'It can’t be reached. Check your connection.')
      fetched += 1
      return {
        draft: {
          title: page.title,
          byline: null,
          site: null,
          canonicalAddress: source.address,
          language: null,
          published: null,
          words: countWords(page.texts.join(' ')),
          ...(page.modified ? { modified: page.modified } : {}),
          body: page.texts.map((text) => ({
            type: 'paragraph',
            children: [{ type: 'text', text }],
          })),
        },
        // Never the same bytes twice.
        original: new TextEncoder().encode(`${page.texts.join()}${fetched}`),
        mediaType: 'text/html',
        source: { kind: 'address', address: source.address },
        address: source.address,
      }
    },
  })
  const address = 'https://example.org/story'
  const put = (texts: string[], more: { title?: string; modified?: string } = {}) =>
    pages.set(address, { title: 'A bridge', texts, ...more })
  const give = () => session.call('article.import', { source: { kind: 'address', address } })
  const texts = async (article: string) => {
    const { versions } = (await session.call('article.open', { article })).article
    const all: string[] = []
    for (const { body } of versions)
      all.push(textOf((await session.call('article.open', { article, version: body })).body))
    return all
  }
  return { ...session, put, give, texts, leave: () => pages.clear() }
}

describe('checking for changes', () => {
  it('adds what has changed as the newest version, in one step', async () => {
    const { put, give, call, texts } = await webSession()
    put([kept, gone])
    const { article } = await give()
    put([kept, added])
    expect(await call('article.check', { article: article.id })).toMatchObject({
      status: 'updated',
      message: 'The text of “A bridge” has changed; the newer one was added.',
      article: { id: article.id, words: 18, versions: { length: 2 } },
    })
    expect(await texts(article.id)).toEqual([`${kept}\n${gone}`, `${kept}\n${added}`])
    expect(await call('library.undo', {})).toEqual({ undone: 'Update the text of an article' })
    expect(await texts(article.id)).toEqual([`${kept}\n${gone}`])
  })

  it('adds nothing that was made another article', async () => {
    const { put, give, call, fail, texts } = await webSession()
    put([kept, gone])
    const { article } = await give()
    put([added])
    await call('article.check', { article: article.id })
    const other = (await call('article.separate', { article: article.id })).article
    expect(other.address).toBe(article.address)
    expect(await fail('article.check', { article: article.id })).toMatchObject({
      code: 'another-article',
    })
    expect(await texts(article.id)).toEqual([`${kept}\n${gone}`])
    expect(await call('article.check', { article: other.id })).toMatchObject({ status: 'same' })
    const { steps } = await call('history.of', { record: other.id })
    expect(steps[0]?.what).toBe('Text checked for changes')
    put([added, kept])
    expect((await give()).article.id).toBe(other.id)
  })

  it('says that nothing has changed, and when it looked; that is no step of undo', async () => {
    const { put, give, call } = await webSession()
    put([kept])
    const { article } = await give()
    const before = new Date().toISOString()
    const checked = await call('article.check', { article: article.id })
    expect(checked).toMatchObject({
      status: 'same',
      message: expect.stringMatching(
        /^The text of “A bridge” is the same \(checked \d+ \w+ \d{4} at \d\d:\d\d\)\.$/,
      ),
    })
    expect(checked.article.versions).toMatchObject([{ checked: expect.any(String) }])
    expect(String(checked.article.versions[0]?.checked) >= before).toBe(true)
    expect(await call('library.undo', {})).toEqual({ undone: 'Add an article' })
  })

  it('takes a text that is back again for the newest, though an earlier version had it', async () => {
    const { put, give, call, texts } = await webSession()
    put([kept, gone])
    const { article } = await give()
    put([kept, added])
    await call('article.check', { article: article.id })
    put([kept, gone])
    await call('article.check', { article: article.id })
    put([kept, added])
    expect(await give()).toMatchObject({ status: 'updated' })
    const [one, other] = [`${kept}\n${gone}`, `${kept}\n${added}`]
    expect(await texts(article.id)).toEqual([one, other, one, other])
  })

  it('changes nothing where it fails, and says what to do', async () => {
    const { put, give, call, fail, leave, paste } = await webSession()
    put([kept])
    const { article } = await give()
    const reference = { article: article.id }
    put(['Another text altogether.', 'With nothing in common.'], { title: 'Sheep' })
    expect(await fail('article.check', reference)).toMatchObject({
      code: 'another-article',
      message: expect.stringContaining('another article now, “Sheep”. Nothing was changed'),
    })
    leave()
    expect(await fail('article.check', reference)).toMatchObject({ code: 'unreachable' })
    expect((await call('article.open', reference)).article).toEqual(article)

    const pasted = await paste('A title\n\nWords without an address.')
    expect(await fail('article.check', { article: pasted })).toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('came from no address'),
    })
    await call('article.trash', { articles: [article.id] })
    expect(await fail('article.check', reference)).toMatchObject({
      message: expect.stringContaining('restore it first'),
    })
  })

  it('knows a story again whose title and every paragraph were edited', async () => {
    const { put, give, call } = await webSession()
    put([kept, gone])
    const { article } = await give()
    put([kept.replace('Monday', 'Friday'), gone.replace('engineer', 'mayor')], { title: 'Closed' })
    expect(await call('article.check', { article: article.id })).toMatchObject({
      status: 'updated',
    })
  })
})

describe('bringing the same address in again', () => {
  it('adds a newer text, and keeps what is there where it can’t be fetched', async () => {
    const { put, give, leave } = await webSession()
    put([kept])
    const { article } = await give()
    expect(await give()).toMatchObject({ status: 'present' })
    put([kept, added])
    expect(await give()).toMatchObject({ status: 'updated', article: { versions: { length: 2 } } })
    leave()
    expect(await give()).toMatchObject({
      status: 'present',
      article: { id: article.id, versions: { length: 2 } },
      message: expect.stringMatching(
        /; it could not be fetched again: It can’t be reached\. Check your connection\.$/,
      ),
    })
  })

  it('adds no version where only what is not text has changed', async () => {
    const { put, give, call } = await webSession()
    put([kept])
    const { article } = await give()
    const page = `<!doctype html><title>A bridge</title><link rel="canonical" href="https://example.org/story"><article><p>${kept.replace('bridge', '<em>bridge</em>')}</p></article>`
    const source = { kind: 'file', name: 'a.html', bytes: btoa(page) } as const
    expect(await call('article.import', { source })).toMatchObject({
      status: 'present',
      article: { id: article.id, versions: { length: 1 } },
    })
  })
})

describe('an older copy that comes in later', () => {
  const copy = (text: string, more: { saved?: string; modified?: string } = {}) => {
    const meta = more.modified
      ? `<meta property="article:modified_time" content="${more.modified}">`
      : ''
    const page = `<!doctype html><title>A bridge</title>${meta}<link rel="canonical" href="https://example.org/story"><article><p>${text}</p></article>`
    const saved = more.saved ? { saved: more.saved } : {}
    return { kind: 'file', name: 'a.html', bytes: btoa(page), ...saved } as const
  }

  it('takes its place among the earlier versions, and the newest stays', async () => {
    const { put, give, call, texts } = await webSession()
    put([kept])
    const { article } = await give()
    const source = copy(gone, { saved: '2020-05-01T10:00:00.000Z' })
    expect(await call('article.import', { source })).toMatchObject({
      status: 'older',
      message:
        'An older text of “A bridge” was added to its earlier versions; the newest stays as it is.',
      article: { words: article.words },
    })
    expect(await texts(article.id)).toEqual([gone, kept])
    await call('library.undo', {})
    expect(await texts(article.id)).toEqual([kept])
    // Without a date there is nothing that tells.
    expect(await call('article.import', { source: copy(gone) })).toMatchObject({
      status: 'updated',
    })
  })

  it('is told by what the pages say of their last change, before all else', async () => {
    const { put, give, call, texts } = await webSession()
    put([kept], { modified: '2026-03-05T10:00:00Z' })
    const { article } = await give()
    const older = copy(gone, { modified: '2026-03-05T09:00:00Z' })
    expect(await call('article.import', { source: older })).toMatchObject({ status: 'older' })
    const newer = copy(`${gone} ${added}`, {
      modified: '2026-03-06',
      saved: '2020-05-01T10:00:00.000Z',
    })
    expect(await call('article.import', { source: newer })).toMatchObject({ status: 'updated' })
    expect(await texts(article.id)).toEqual([gone, kept, `${gone} ${added}`])
  })
})
