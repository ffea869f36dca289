// What a citation says of where its words are from, for people.
import { longDate } from '../long-date'
import { atBeginning } from '../quotations/speaker-name'
import type { Citation } from './citation'
import { inMarks } from './marks'

/** Hexadecimal digits of the body's hash that people are shown: enough to tell the texts of any library apart. */
const shownDigits = 12

/** “Ida Brandt, quoted in Ada Lindqvist”: whose words they are, and who reports them. Nobody is said to quote themselves. */
export function sayersOf({ speaker, byline }: Citation): string | null {
  if (!speaker || sameName(speaker, byline)) return byline ?? speaker
  const who = atBeginning(speaker)
  return byline ? `${who}, quoted in ${byline}` : `${who}, quoted`
}

/** Who, the title in marks, the site and the date, as far as they are known. */
export function sourceParts(citation: Citation): string[] {
  const { title, site, published } = citation
  const who = sayersOf(citation)
  const what = inMarks(title)
  const parts = who?.endsWith(', quoted') ? [`${who} in ${what}`] : [...(who ? [who] : []), what]
  return [...parts, ...(site ? [site] : []), ...(published ? [longDate(published)] : [])]
}

/** “paragraph 3, retrieved 3 July 2024, text 3f2a9c04b1d7”: what it takes to check the words; of an older text, that it is. */
export function placeParts({ paragraph, retrieved, isNewest, body }: Citation): string[] {
  return [
    ...(paragraph ? [`paragraph ${paragraph}`] : []),
    isNewest ? `retrieved ${longDate(retrieved)}` : `as it stood on ${longDate(retrieved)}`,
    `text ${body.slice(0, shownDigits)}`,
  ]
}

/** All that the formats of references have no field for, as one remark. */
export function remarkOf({ quote, speaker, paragraph, body }: Citation): string {
  return [
    `${inMarks(quote)}${speaker ? ` (${speaker})` : ''}`,
    ...(paragraph ? [`paragraph ${paragraph}`] : []),
    `SHA-256 of the text ${body}`,
  ].join('; ')
}

const sameName = (one: string, other: string | null) =>
  one.trim().toLowerCase() === other?.trim().toLowerCase()
