import { describe, expect, it } from 'vitest'
import { newSession, story } from './session.fixture'

async function opened() {
  const session = await newSession()
  const article = await session.paste(`${story}\n“It will open again,” the mayor, Ada Finch, said.`)
  const { quotations } = await session.call('quotation.list', { article })
  const places = quotations.map(({ parts: [first] }) => ({
    start: first?.start ?? 0,
    end: first?.end ?? 0,
  }))
  return { ...session, article, quotations, places }
}

const wordsOf = (annotations: readonly { kind: string }[]) =>
  annotations.map((each) => ('anchor' in each ? Object(each.anchor).exact : null))

describe('marking quotations', () => {
  it('takes the words without their marks, with speaker and cue', async () => {
    const { call, article, places } = await opened()
    const [place] = places
    if (!place) throw new Error('the story has quotations')
    const [mark] = await call('quotation.mark', { article, quotations: [place] })
    expect(mark).toMatchObject({
      kind: 'highlight',
      anchor: { exact: 'We had no choice,' },
      quotation: { cue: 'said' },
    })
  })

  it('marks several as one step of undo, and none of them twice', async () => {
    const { call, article, places } = await opened()
    const marked = await call('quotation.mark', { article, quotations: places, label: 'claim' })
    expect(marked).toHaveLength(places.length)
    const again = await call('quotation.mark', { article, quotations: places })
    expect(wordsOf(again)).toEqual(wordsOf(marked))
    expect(await call('annotation.list', { article })).toHaveLength(places.length)
    await call('library.undo', {})
    expect(await call('annotation.list', { article })).toEqual([])
  })

  it('gives a mark that is there its speaker', async () => {
    const { call, article, quotations, places } = await opened()
    const at = quotations.findIndex(({ text }) => text.startsWith('It will open'))
    const inner = quotations[at]?.parts[0]?.inner
    const place = places[at]
    if (!inner || !place) throw new Error('the story has that quotation')
    const { id } = await call('annotation.create', { article, passage: inner })
    const [mark] = await call('quotation.mark', { article, quotations: [place] })
    expect(mark).toMatchObject({ id, quotation: { speaker: 'Ada Finch', cue: 'said' } })
  })

  it('marks all that somebody says, by the name', async () => {
    const { call, article } = await opened()
    const marked = await call('quotation.mark', { article, quotations: { speaker: 'Ada Finch' } })
    expect(wordsOf(marked)).toContain('It will open again,')
  })

  it('says what is wrong', async () => {
    const { call, fail, article } = await opened()
    expect(
      await fail('quotation.mark', { article, quotations: { speaker: 'Nobody' } }),
    ).toMatchObject({ code: 'not-found' })
    const nowhere = { article, quotations: [{ start: 1, end: 2 }] }
    expect(await fail('quotation.mark', nowhere)).toMatchObject({ code: 'not-found' })
    await call('article.trash', { articles: [article] })
    const all = { article, quotations: { speaker: 'Ada Finch' } }
    expect(await fail('quotation.mark', all)).toMatchObject({ code: 'bad-input' })
  })
})
