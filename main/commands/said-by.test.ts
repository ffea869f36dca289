import { describe, expect, it } from 'vitest'
import { newSession } from './session.fixture'

const text = `The bell

It was a quiet evening in the village, and nobody was near the tower. “They forgot the bell, and it will cost us dearly,” the caretaker said, and went home. The others did not follow him for a while.

The parish answered on Friday. “He said ‘they forgot the bell’ and was wrong,” said Ida Holm.`

async function opened() {
  const session = await newSession()
  const { call } = session
  const article = await session.paste(text)
  const cite = async (quote: string) => {
    const cited = await call('export.quote', { article, quote, style: 'plain' })
    return { text: cited.text, warnings: cited.warnings.map(({ message }) => message) }
  }
  const correct = async (words: string, correction: { speaker?: string; kind?: 'title' }) => {
    const { quotations } = await call('quotation.list', { article })
    const [part] = quotations.find((each) => each.text.startsWith(words))?.parts ?? []
    const { start = 0, end = 0 } = part ?? {}
    await call('quotation.correct', { article, place: { start, end }, correction })
  }
  return { ...session, article, cite, correct }
}

const mixed =
  'nobody was near the tower. “They forgot the bell, and it will cost us dearly,” the caretaker said'

describe('a passage that is copied', () => {
  it('goes out with who said it, though nobody marked it', async () => {
    const { cite } = await opened()
    expect((await cite('was wrong')).text).toContain('Ida Holm')
    expect((await cite('The parish answered on Friday.')).text).not.toContain('Ida Holm')
    expect((await cite('and was wrong,” said')).text).not.toContain('Ida Holm')
  })

  it('has nobody for who is not known by a name, and whom the reader names', async () => {
    const { cite, correct } = await opened()
    const words = 'it will cost us dearly'
    expect((await cite(words)).text).not.toContain('caretaker')
    await correct('They forgot', { speaker: 'Tom Reed' })
    expect((await cite(words)).text).toContain('Tom Reed')
  })

  it('is warned of by what the reader corrected', async () => {
    const { cite, correct } = await opened()
    expect((await cite(mixed)).warnings.join()).toContain('words of the caretaker')
    await correct('They forgot', { speaker: 'Tom Reed' })
    expect((await cite(mixed)).warnings.join()).toContain('words of Tom Reed')
    await correct('They forgot', { kind: 'title' })
    expect((await cite(mixed)).warnings).toEqual([])
  })
})

describe('an export', () => {
  it('is warned of by what the reader corrected', async () => {
    const { call, article, correct } = await opened()
    await call('annotation.create', { article, passage: { quote: mixed } })
    const warnings = async () => {
      const rendered = await call('export.render', { format: 'text', scope: {} })
      return rendered.warnings.map(({ message }) => message).join()
    }
    expect(await warnings()).toContain('words of the caretaker')
    await correct('They forgot', { speaker: 'Tom Reed' })
    expect(await warnings()).toContain('words of Tom Reed')
    await correct('They forgot', { kind: 'title' })
    expect(await warnings()).toBe('')
  })
})
