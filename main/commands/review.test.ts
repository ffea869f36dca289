import { describe, expect, it } from 'vitest'
import { textOf } from '#shared/body/text'
import { needsReview } from '#shared/reviewing/proposals'
import { newSession } from './session.fixture'

const page = (...paragraphs: string[]) => `<!doctype html><html lang="en"><head>
<title>The night ferry</title><link rel="canonical" href="https://example.org/the-night-ferry"></head>
<body><article><h1>The night ferry</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`

const kept = 'The ferry has left at seven every evening for ninety years, in fog and in snow alike.'
const gone = 'The captain knew, and said nothing of it to those who were waiting on the quay.'
const late = 'Correction: since the spring it has left at eight, as the company said on Friday.'
const later = 'A second correction: there will be no ferry at all from the first of May.'

/** A story with two marks, of whose words one are gone from its second version. */
async function revised() {
  const session = await newSession()
  const { call } = session
  const bring = async (...paragraphs: string[]) => {
    const bytes = Buffer.from(page(...paragraphs)).toString('base64')
    const source = { kind: 'file', name: 'ferry.html', bytes } as const
    return (await call('article.import', { source })).article
  }
  const { id: article } = await bring(kept, gone)
  const mark = async (quote: string) =>
    (await call('annotation.create', { article, passage: { quote } })).id
  const [stays, goes] = [await mark(kept), await mark(gone)]
  await bring(late, kept)
  const open = async () => {
    const opened = await call('article.open', { article })
    const views = new Map(opened.annotations.map((annotation) => [annotation.id, annotation]))
    const versions = opened.article.versions.map(({ body }) => body)
    return { text: textOf(opened.body), views, versions }
  }
  return { ...session, article, stays, goes, bring, open }
}

describe('the review list', () => {
  it('holds what was not found, of an article and of the library, until it is settled', async () => {
    const { call, article, goes, paste } = await revised()
    await paste('Another\n\nNothing was ever changed here.')
    for (const input of [{}, { article }]) {
      const list = await call('review.list', input)
      expect(list).toMatchObject({
        total: 1,
        unchecked: 0,
        articles: [{ article, count: 1 }],
        items: [{ annotation: { id: goes, located: { status: 'lost' } } }],
      })
    }
    expect(await call('review.list', { limit: 0 })).toMatchObject({ total: 1, items: [] })
    await call('annotation.settle', { annotations: [goes], placement: 'lost' })
    expect(await call('review.list', {})).toMatchObject({ total: 0, articles: [], items: [] })
    await call('library.undo', {})
    expect(await call('review.list', {})).toMatchObject({ total: 1, items: [{}] })
  })

  it('is looked through in parts, however large the library is', async () => {
    const { call } = await newSession()
    const count = 53
    for (let number = 0; number < count; number += 1)
      for (const words of [`${gone} ${kept}`, `${kept} ${later}`]) {
        const page = `<!doctype html><title>Ferry ${number}</title><link rel="canonical" href="https://example.org/${number}"><article><h1>Ferry ${number}</h1><p>${words}</p></article>`
        const bytes = Buffer.from(page).toString('base64')
        const source = { kind: 'file', name: 'ferry.html', bytes } as const
        const { article } = await call('article.import', { source })
        if (article.annotations > 0) continue
        await call('annotation.create', { article: article.id, passage: { quote: gone } })
      }
    const first = await call('review.list', { limit: 7 })
    expect(first).toMatchObject({ total: 50, unchecked: 3 })
    expect(first.items).toHaveLength(7)
    expect(await call('review.list', { limit: 0 })).toMatchObject({ total: count, unchecked: 0 })
  })

  it('leaves out what is in the trash', async () => {
    const { call, article } = await revised()
    await call('article.trash', { articles: [article] })
    expect(await call('review.list', {})).toMatchObject({ total: 0, items: [] })
  })
})

describe('a decision', () => {
  it('places a mark on words of the text, leaves its anchor as it was, and can be undone', async () => {
    const { call, goes, open } = await revised()
    const before = (await open()).views.get(goes)
    const { text, versions } = await open()
    const start = text.indexOf(late)
    const place = { start, end: start + late.length }
    const [view] = await call('annotation.settle', {
      annotations: [goes],
      version: versions[1],
      placement: place,
    })
    expect(view).toMatchObject({ decided: true, located: { status: 'changed', ...place } })
    expect(view && needsReview(view)).toBe(false)
    expect(view?.kind === 'highlight' && view.anchor.exact).toBe(gone)
    expect(await call('library.undo', {})).toEqual({ undone: 'Settle where a passage stands' })
    const { changed: _, ...undone } = (await open()).views.get(goes) ?? { changed: '' }
    expect(before).toMatchObject(undone)
    await call('library.redo', {})
    expect((await open()).views.get(goes)).toMatchObject({ decided: true, located: place })
    await call('annotation.settle', { annotations: [goes], placement: null })
    expect((await open()).views.get(goes)).toMatchObject({ decided: false, settled: {} })
  })

  it('holds in the version after it, where the words stand that it chose', async () => {
    const { call, goes, open, bring } = await revised()
    const { text } = await open()
    const start = text.indexOf(late)
    const placement = { start, end: start + late.length }
    await call('annotation.settle', { annotations: [goes], placement })
    await bring(later, late, kept)
    const now = await open()
    expect(now.versions).toHaveLength(3)
    const view = now.views.get(goes)
    const located = view?.located
    expect(view).toMatchObject({ decided: true, located: { status: 'changed' } })
    expect(located && 'start' in located && now.text.slice(located.start, located.end)).toBe(late)
  })

  it('is refused where there is nothing to decide, or no such place', async () => {
    const { call, fail, article, stays, goes, open } = await revised()
    const note = await call('annotation.create', { article, note: 'Whole' })
    const { text, versions } = await open()
    const settle = (input: object) => fail('annotation.settle', { annotations: [goes], ...input })
    expect(await settle({ placement: { start: 0, end: text.length + 1 } })).toMatchObject({
      code: 'bad-input',
    })
    expect(await settle({ placement: { proposal: 1 } })).toMatchObject({
      message: expect.stringContaining('Nothing is proposed'),
    })
    expect(await settle({ placement: 'lost', version: versions[0] })).toMatchObject({
      message: expect.stringContaining('made in this version'),
    })
    expect(await settle({ placement: 'lost', version: 'e'.repeat(64) })).toMatchObject({
      code: 'not-found',
    })
    expect(await settle({ placement: 'lost', annotations: [note.id] })).toMatchObject({
      code: 'bad-input',
    })
    expect(
      await settle({ placement: { start: 0, end: 3 }, annotations: [stays, goes] }),
    ).toMatchObject({ message: expect.stringContaining('one by one') })
  })
})
