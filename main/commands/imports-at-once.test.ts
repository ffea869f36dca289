import { describe, expect, it } from 'vitest'
import { newSession, story } from './session.fixture'

describe('imports at the same time', () => {
  const paste = (text: string) => ({ kind: 'paste', text, type: 'text' }) as const
  const newer = story.replace('Nobody was hurt.', 'One man was hurt.')

  it('of one text make one article', async () => {
    const { call } = await newSession()
    const all = await Promise.all(
      [1, 2, 3].map(() => call('article.import', { source: paste(story) })),
    )
    expect(all.map(({ status }) => status)).toEqual(['added', 'present', 'present'])
    expect(new Set(all.map(({ article }) => article.id)).size).toBe(1)
  })

  it('of several texts of one story make versions in the order in which they were given', async () => {
    const { call } = await newSession()
    const page = `<article><h1>The bridge at Lower Wick</h1>${story
      .split('\n\n')
      .slice(1)
      .map((line) => `<p>${line}</p>`)
      .join('')}</article>`
    // A page takes longer to read than a text does.
    const sources = [{ kind: 'paste', text: page, type: 'html' } as const, paste(newer)]
    const [first, second] = await Promise.all(
      sources.map((source) => call('article.import', { source })),
    )
    expect(first).toMatchObject({ status: 'added' })
    expect(second).toMatchObject({ status: 'updated', article: { id: first?.article.id } })
  })

  it('know an article by the title that it was given meanwhile', async () => {
    const { call } = await newSession()
    const { article } = await call('article.import', { source: paste(story) })
    await call('article.edit', { articles: [article.id], fields: { title: 'At Upper Wick' } })
    const renamed = newer.replace('The bridge at Lower Wick', 'At Upper Wick')
    expect(await call('article.import', { source: paste(renamed) })).toMatchObject({
      status: 'updated',
      article: { id: article.id },
    })
  })

  it('fail each by itself', async () => {
    const { call, fail } = await newSession()
    const [, failure, added] = await Promise.all([
      call('article.import', { source: paste(story) }),
      fail('article.import', { source: paste('   ') }),
      call('article.import', { source: paste('Another one.\n\nIt has words too.') }),
    ])
    expect(failure?.code).toBe('empty')
    expect(added?.status).toBe('added')
  })
})
