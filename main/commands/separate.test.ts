import { describe, expect, it } from 'vitest'
import { newSession } from './session.fixture'

const title = 'The weekly market report'
const standing = [
  'Prices are those that were called at the gate before nine in the morning.',
  'The market is open from Tuesday to Saturday, and closed in the week of the fair.',
  'Questions are answered by the clerk, who sits in the small house beside the scales.',
]
const report = (news: string) => [title, news, ...standing].join('\n\n')
const firstNews = 'Eggs were dear, and nobody had any butter.'
const nextNews = 'The first cherries came in on Thursday and were gone by ten.'

/** Two reports of one title, of which the second was taken for a newer text of the first. */
async function twoReports() {
  const session = await newSession()
  const { call, paste } = session
  const first = await paste(report(firstNews), ['market'])
  const mark = (quote: string) =>
    call('annotation.create', { article: first, passage: { quote }, note: `On ${quote}` })
  const old = await mark(firstNews)
  expect(await paste(report(nextNews))).toBe(first)
  const young = await mark(nextNews)
  const opened = async (article: string) => {
    const { article: view, annotations } = await call('article.open', { article })
    const marks = annotations.map((each) => ({
      words: each.kind === 'highlight' ? each.anchor.exact : '',
      note: each.note,
      status: each.located?.status,
    }))
    return { texts: view.versions.length, words: view.words, marks }
  }
  return { ...session, first, old, young, opened }
}

describe('article.separate', () => {
  it('makes the newest text an article of its own, with what was marked in it', async () => {
    const { call, first, opened } = await twoReports()
    const before = await opened(first)
    expect(before.texts).toBe(2)
    const { article, from, message } = await call('article.separate', { article: first })
    expect(message).toBe(`“${title}” is an article of its own now; 1 mark made in it went along.`)
    expect(article).toMatchObject({ title, tags: ['market'], state: 'inbox', annotations: 1 })
    expect(from).toMatchObject({ id: first, annotations: 1 })
    expect(article.id).not.toBe(first)
    const mark = (words: string) => ({ words, note: `On ${words}`, status: 'exact' })
    expect(await opened(article.id)).toMatchObject({ texts: 1, marks: [mark(nextNews)] })
    const left = await opened(first)
    expect(left).toMatchObject({ texts: 1, marks: [mark(firstNews)] })
    expect(left.words).toBe(before.words - 4)
    const found = await call('search.find', { query: '"first cherries"' })
    expect(found.results.map((result) => result.article.id)).toEqual([article.id])
  })

  it('is one step, which undo takes back and redo makes again', async () => {
    const { call, first, opened } = await twoReports()
    const before = await opened(first)
    const { article } = await call('article.separate', { article: first })
    const undone = 'Make a text an article of its own'
    expect(await call('library.undo', {})).toEqual({ undone })
    expect(await opened(first)).toEqual(before)
    expect(await call('article.list', {})).toHaveLength(1)
    await call('library.redo', {})
    expect(await opened(article.id)).toMatchObject({ texts: 1, marks: [{ words: nextNews }] })
    expect(await call('article.list', {})).toHaveLength(2)
    const { steps } = await call('history.of', { record: first })
    expect(steps[0]?.what).toBe('Text taken away')
  })

  it('makes an older text one too, and what was marked in another one stays', async () => {
    const { call, first, opened } = await twoReports()
    const { versions } = (await call('article.open', { article: first })).article
    const version = versions[0]?.body ?? ''
    const { article } = await call('article.separate', { article: first, version })
    expect(await opened(article.id)).toMatchObject({ texts: 1, marks: [{ words: firstNews }] })
    expect(await opened(first)).toMatchObject({ texts: 1, marks: [{ words: nextNews }] })
  })

  it('is refused where there is nothing to part', async () => {
    const { fail, paste } = await twoReports()
    const article = await paste('A text\n\nIt has one version.')
    expect(await fail('article.separate', { article })).toMatchObject({ code: 'bad-input' })
  })

  it('knows the text again when it is brought in once more', async () => {
    const { call, paste, first } = await twoReports()
    const { article } = await call('article.separate', { article: first })
    expect(await paste(report(nextNews))).toBe(article.id)
    expect(await paste(report(firstNews))).toBe(first)
  })
})
