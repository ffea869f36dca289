import { describe, expect, test } from 'vitest'
import { findQuotations } from './index'
import { judgementFor, surenessOf } from './sureness'

const weights = { start: 0, prior: 1, signs: { good: 1, bad: -1 } }
const evidence = (...signs: string[]) => ({ quotation: 0, mention: 0, prior: 0.8, signs })

describe('how sure it is', () => {
  test('is the prior where nothing else is known', () =>
    expect(surenessOf(evidence('unheard of'), weights)).toBeCloseTo(0.8))
  test('grows by what speaks for it, and falls by what speaks against it', () => {
    expect(surenessOf(evidence('good'), weights)).toBeGreaterThan(0.8)
    expect(surenessOf(evidence('bad'), weights)).toBeLessThan(0.8)
    expect(surenessOf(evidence('good', 'bad'), weights)).toBeCloseTo(0.8)
  })
})

describe('a speaker who is too unsure', () => {
  const text = 'Holt welcomed the news that some called it the “late boat” of the year.'
  const given = (least: number) =>
    findQuotations(text, { language: 'en', judgement: { ...judgementFor('en'), least } })

  test('is not given, and the words that say that somebody speaks are', () => {
    expect(findQuotations(text, { language: 'en' }).quotations).toMatchObject([
      { cue: { text: 'called' }, speaker: null },
    ])
  })
  test('is given to who asks for all, with a low score', () => {
    const [quotation] = given(0).quotations
    expect(quotation?.speaker?.text).toBe('some')
    expect(quotation?.speaker?.score).toBeLessThan(0.7)
  })
  test('is nobody who is listed', () => {
    const blunt = 'Ada Finch was blunt. “We had no choice.”'
    expect(findQuotations(blunt, { language: 'en' }).entities).toEqual([])
  })
  test('is given in a language that nothing was fitted for', () => {
    const german = 'Weber nannte die Brücke „eine Gefahr für alle“.'
    expect(findQuotations(german, { language: 'de' }).quotations[0]?.speaker?.text).toBe('Weber')
    expect(judgementFor('de').least).toBe(0)
  })
})
