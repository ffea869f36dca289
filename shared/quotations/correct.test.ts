import { describe, expect, test } from 'vitest'
import { correct, type PlacedCorrection } from './correct'
import { findQuotations } from './index'
import { allQuotations, extentOf } from './passages'

const text = `“They forgot the bell,” the caretaker said. He was angry.

“The board is late,” he said.

“The bell will be rung,” the caretaker said on Friday. It was “a matter of routine” for all.`

const found = findQuotations(text)
const isPronoun = (mention: string) => mention === 'he'

function placeOf(words: string) {
  const quotation = allQuotations(found.quotations).find((each) => each.text.startsWith(words))
  if (!quotation) throw new Error(`“${words}” is quoted in the text`)
  return extentOf(quotation)
}

const correctedBy = (...corrections: PlacedCorrection[]) =>
  correct(found, corrections, text, isPronoun)
const speakers = (...corrections: PlacedCorrection[]) =>
  correctedBy(...corrections).quotations.map(({ speaker }) => speaker?.name ?? null)

describe('corrections', () => {
  test('name the speaker of the same mention elsewhere, and of no other', () => {
    const place = placeOf('They forgot')
    expect(speakers({ place, speaker: 'Tom Reed' })).toEqual(['Tom Reed', null, 'Tom Reed', null])
    const { entities } = correctedBy({ place, speaker: 'Tom Reed' })
    expect(entities.find(({ name }) => name === 'Tom Reed')?.mentions).toHaveLength(2)
  })

  test('name who a pronoun means only where it stands', () => {
    const place = placeOf('The board is late')
    expect(speakers({ place, speaker: 'Tom Reed' })).toEqual([null, 'Tom Reed', null, null])
  })

  test('give nobody the name of somebody else', () => {
    const words = `“It is late,” Ada Finch said. “It is early,” Tom Reed said.`
    const heard = findQuotations(words)
    const place = extentOf(heard.quotations[0] ?? { parts: [] })
    const { quotations, entities } = correct(
      heard,
      [{ place, speaker: 'Tom Reed' }],
      words,
      () => false,
    )
    expect(quotations.map(({ speaker }) => speaker?.name)).toEqual(['Tom Reed', 'Tom Reed'])
    const reed = entities.find(({ name }) => name === 'Tom Reed')
    expect(reed?.mentions.map(({ text }) => text)).toEqual(['Tom Reed'])
  })

  test('of a quotation go before what follows from those of another', () => {
    const first = { place: placeOf('They forgot'), speaker: 'Tom Reed' }
    const last = { place: placeOf('The bell will'), speaker: 'Ada Finch' }
    expect(speakers(first, last)).toEqual(['Tom Reed', null, 'Ada Finch', null])
    expect(speakers(first, { ...last, speaker: null })).toEqual(['Tom Reed', null, null, null])
  })

  test('change kind and extent', () => {
    const place = placeOf('a matter')
    const { quotations } = correctedBy({
      place,
      kind: 'scare',
      extent: { start: place.start, end: place.end - ' of routine”'.length },
    })
    expect(quotations.at(-1)).toMatchObject({ kind: 'scare', text: 'a matter', score: 1 })
  })

  test('leave the name of a work without a speaker, unless the reader names one', () => {
    const place = placeOf('They forgot')
    const named = { place, speaker: 'Tom Reed' }
    expect(correctedBy(named, { place, kind: 'title' }).quotations[0]?.speaker).toBeNull()
    expect(correctedBy({ ...named, kind: 'title' }).quotations[0]?.speaker?.name).toBe('Tom Reed')
  })

  test('find their quotation where it is found a little otherwise, and nothing elsewhere', () => {
    const { start, end } = placeOf('They forgot')
    expect(correctedBy({ place: { start, end: end + 3 }, speaker: null }).targets[0]?.text).toBe(
      'They forgot the bell,',
    )
    const away = text.indexOf('It was')
    expect(correctedBy({ place: { start: away, end: away + 6 } }).targets).toEqual([null])
  })

  test('leave what was found as it is', () => {
    const before = JSON.stringify(found)
    correctedBy({ place: placeOf('They forgot'), speaker: 'Tom Reed', kind: 'title' })
    expect(JSON.stringify(found)).toBe(before)
  })
})
