// Versions of a story, and what became of a mark in each of them.
import type { Located } from '../model/anchor'

const [first, second, third] = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
]
export const versions = [first, second, third]

export const saved = 'The bridge was closed on Monday.'
/** In all versions, long enough to be told from others wherever it is. */
export const stays = 'Nobody was hurt, since nobody was out so early in the day.'
export const edited = 'The bridge was closed on Tuesday.'

/** The canonical text of each version. */
export const texts: Record<string, string> = {
  [first]: `A headline\n${saved} ${stays}`,
  [second]: `A headline\nCorrected. ${edited} ${stays}`,
  [third]: `A headline\nCorrected twice. ${edited} ${stays}`,
}

/** UTF-16 offsets of words in a version. */
export function placeIn(version: string, words: string) {
  const start = texts[version]?.indexOf(words) ?? -1
  return { start, end: start + words.length }
}

interface Case {
  what: string
  /** What the reader decided: words that stand in that version, or that the saved ones are lost. */
  decisions: Record<string, string>
  version: string
  status: Located['status']
  /** Those that it stands on, where it stands at all. */
  words?: string
  decided: boolean
}

export const cases: Case[] = [
  {
    what: 'in its own version',
    decisions: {},
    version: first,
    status: 'exact',
    words: saved,
    decided: false,
  },
  {
    what: 'in its own version, whatever was decided on others',
    decisions: { [second]: edited, [third]: 'lost' },
    version: first,
    status: 'exact',
    words: saved,
    decided: false,
  },
  {
    what: 'where the reader said, with what was edited',
    decisions: { [second]: edited },
    version: second,
    status: 'changed',
    words: edited,
    decided: true,
  },
  {
    what: 'nowhere, where the reader said so',
    decisions: { [second]: 'lost' },
    version: second,
    status: 'lost',
    decided: true,
  },
  {
    what: 'where the words stand that were agreed to for the version before',
    decisions: { [second]: edited },
    version: third,
    status: 'changed',
    words: edited,
    decided: true,
  },
  {
    what: 'as decided for this version rather than for the one before',
    decisions: { [second]: edited, [third]: stays },
    version: third,
    status: 'changed',
    words: stays,
    decided: true,
  },
]
