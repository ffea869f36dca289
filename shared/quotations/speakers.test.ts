import { describe, expect, test } from 'vitest'
import { clauseSpeakers } from './clauses.cases'
import { findQuotations } from './index'
import { englishSpeakers, otherSpeakers, type SpeakerCase } from './speakers.cases'

function speakersOf(text: string, language: string): (string | null)[] {
  return findQuotations(text, { language }).quotations.map(({ speaker }) => speaker?.text ?? null)
}

function check(cases: readonly SpeakerCase[], language: string) {
  test.each(cases.map(([text, ...speakers]) => ({ text, speakers })))(
    '$text',
    ({ text, speakers }) => {
      expect(speakersOf(text, language)).toEqual(speakers)
    },
  )
}

describe('in English', () => check(englishSpeakers, 'en'))
describe('among several clauses', () => check(clauseSpeakers, 'en'))
for (const [language, cases] of Object.entries(otherSpeakers))
  describe(`in ${language}`, () => check(cases, language))
