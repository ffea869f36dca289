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

  it('marks none of them twice when it is asked for twice at once', async () => {
    const { call, article, places } = await opened()
    const both = [places, places].map((quotations) =>
      call('quotation.mark', { article, quotations }),
    )
    const [once, twice] = await Promise.all(both)
    expect(twice?.map(({ id }) => id)).toEqual(once?.map(({ id }) => id))
    expect(await call('annotation.list', { article })).toHaveLength(places.length)
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

describe('correcting quotations', () => {
  const text = `“They forgot the bell,” the caretaker said.\n\n“The bell will be rung,” the caretaker said on Friday.`

  async function caretaker() {
    const session = await newSession()
    const { call } = session
    const article = await session.paste(`The bell\n\n${text}`)
    const list = async () => {
      const { quotations, corrected } = await call('quotation.list', { article })
      return {
        names: quotations.map(({ speaker }) => speaker?.name ?? null),
        quotations,
        corrected,
      }
    }
    const [first] = (await list()).quotations
    const part = first?.parts[0]
    if (!part) throw new Error('the text has a quotation')
    return { ...session, article, list, place: { start: part.start, end: part.end } }
  }

  it('is kept, holds for the same mention elsewhere, and is undone', async () => {
    const { call, article, list, place } = await caretaker()
    expect((await list()).names).toEqual([null, null])
    await call('quotation.correct', { article, place, correction: { speaker: 'Tom Reed' } })
    expect(await list()).toMatchObject({ names: ['Tom Reed', 'Tom Reed'], corrected: [place] })
    const marked = await call('quotation.mark', { article, quotations: { speaker: 'Tom Reed' } })
    expect(marked).toHaveLength(2)
    await call('library.undo', {})
    const { undone } = await call('library.undo', {})
    expect(undone).toBe('Correct who said what')
    expect((await list()).names).toEqual([null, null])
  })

  it('gives what is marked already to whom the reader names, and undo takes that back too', async () => {
    const { call, article, list, place } = await caretaker()
    const { quotations } = await list()
    const places = quotations.map(({ parts: [part] }) => ({
      start: part?.start ?? 0,
      end: part?.end ?? 0,
    }))
    const marked = await call('quotation.mark', { article, quotations: places })
    const own = { speaker: 'Nobody in the village', cue: null }
    const [, second] = marked
    const speakers = async () =>
      (await call('annotation.list', { article })).map((mark) =>
        mark.kind === 'highlight' ? mark.quotation?.speaker : undefined,
      )
    expect(await speakers()).toEqual([null, null])
    await call('quotation.correct', { article, place, correction: { speaker: 'Tom Reed' } })
    expect(await speakers()).toEqual(['Tom Reed', 'Tom Reed'])
    await call('quotation.correct', { article, place, correction: null })
    expect(await speakers()).toEqual([null, null])
    expect((await call('library.undo', {})).undone).toBe('Correct who said what')
    expect(await speakers()).toEqual(['Tom Reed', 'Tom Reed'])
    expect((await list()).names).toEqual(['Tom Reed', 'Tom Reed'])
    // What the mark says otherwise than the text did is not the text's to change.
    await call('annotation.edit', { annotations: [second?.id ?? ''], fields: { quotation: own } })
    await call('quotation.correct', { article, place, correction: { speaker: 'Ida Holm' } })
    expect(await speakers()).toEqual(['Ida Holm', own.speaker])
  })

  it('one after the other, and all of it taken back', async () => {
    const { call, article, list, place } = await caretaker()
    await call('quotation.correct', { article, place, correction: { kind: 'partial' } })
    const extent = { start: place.start, end: place.end - 7 }
    await call('quotation.correct', { article, place, correction: { extent } })
    expect((await list()).quotations[0]).toMatchObject({ kind: 'partial', text: 'They forgot the' })
    await call('quotation.correct', { article, place: extent, correction: null })
    expect((await list()).quotations[0]).toMatchObject({ kind: 'direct' })
    expect((await list()).corrected).toEqual([])
  })

  it('is found again in a newer version', async () => {
    const { call } = await newSession()
    const page = (words: string) =>
      `<!doctype html><html lang="en"><head><title>Bell</title><link rel="canonical" href="https://example.org/bell"></head><body><article><h1>Bell</h1><p>${words}</p>${text
        .split('\n\n')
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join('')}</article></body></html>`
    const bring = async (words: string) => {
      const bytes = Buffer.from(page(words)).toString('base64')
      const source = { kind: 'file', name: 'bell.html', bytes } as const
      return (await call('article.import', { source })).article
    }
    const { id: article } = await bring('It was a quiet evening on the river.')
    const [first] = (await call('quotation.list', { article })).quotations
    const { start = 0, end = 0 } = first?.parts[0] ?? {}
    const correction = { speaker: 'Tom Reed' }
    await call('quotation.correct', { article, place: { start, end }, correction })
    const { versions } = await bring('It was a quiet and rather cold evening on the river, in May.')
    expect(versions).toHaveLength(2)
    const { quotations } = await call('quotation.list', { article })
    expect(quotations.map(({ speaker }) => speaker?.name)).toEqual(['Tom Reed', 'Tom Reed'])
  })
})
