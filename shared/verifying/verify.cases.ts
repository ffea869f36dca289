// A story, a library around it, and drafts that quote it. All of our own writing.
import type { Body } from '../body/blocks'
import { draftOfText } from '../importing/text'
import type { SourceText } from './source-text'

export const story = `Harbour workers ask the port to stop

Forty workers of the port signed a letter to its director, Mara Stone, on Monday.

“We believe that the port must not load these ships, and must put the safety of our crews above its income,” the letter reads.

The workers wrote that they “decline to take part” in the loading, which began on 3 May.

"We are part of a wide movement, made up of many along this coast who know how much depends on what we carry, and on what we do not," they wrote.

The port said in a statement that it was “troubled by the delay of 12 ships at the quay.”

“There was no danger,” Stone said. “The cranes were checked twice, and nobody was ever asked to work without a harness.”

Later the port took the notice down, calling it a “slip.”
`

export const other = `A quiet week on the coast

Nothing was loaded in the northern basin this week, and few people minded.

“We have seen worse winters than this one,” said Peter Holm, who keeps the lighthouse.
`

const source = (fields: Partial<SourceText>): SourceText => ({
  article: 'a',
  title: 'Harbour workers ask the port to stop',
  byline: 'Ada Finch',
  site: 'The Coast Gazette',
  language: 'en',
  corrections: [],
  body: 'a1',
  retrieved: '2024-07-03T10:00:00.000Z',
  newest: true,
  ...fields,
})

const bodyOf = (text: string) => draftOfText(text).body

/** The sources of a library, and their bodies. */
export const library: { source: SourceText; body: Body }[] = [
  { source: source({}), body: bodyOf(story) },
  {
    source: source({ body: 'a0', newest: false, retrieved: '2024-07-01T10:00:00.000Z' }),
    body: bodyOf(
      story.replace('“There was no danger,”', '“There was hardly any danger to the crews,”'),
    ),
  },
  {
    source: source({ article: 'b', body: 'b1', title: 'A quiet week on the coast', byline: null }),
    body: bodyOf(other),
  },
]

export const quotes = [
  'We believe that the port must not load these ships, and must put the safety of our crews above its income,',
  'decline to take part',
  'We are part of a wide movement, made up of many along this coast who know how much depends on what we carry, and on what we do not,',
  'troubled by the delay of 12 ships at the quay.',
  'The cranes were checked twice, and nobody was ever asked to work without a harness.',
  'We have seen worse winters than this one,',
] as const

export type Case = readonly [name: string, draft: string, verdicts: readonly string[]]

/** Verdicts in the order of the draft. */
export const cases: readonly Case[] = [
  ['the very words', '“We have seen worse winters than this one,” he said.', ['verbatim']],
  [
    'other marks, spaces and dashes',
    '"We  have seen worse winters than\u00a0this one", he said.',
    ['verbatim'],
  ],
  ['a part of a sentence', 'He spoke of “worse winters than this one” again.', ['verbatim']],
  [
    'a capital at the beginning',
    '“The safety of our crews above its income,” they ask.',
    ['verbatim'],
  ],
  ['a capital in brackets', '“[T]he safety of our crews above its income,” they ask.', ['marked']],
  [
    'an omission in brackets',
    '“We are part of a wide movement, made up of many […] who know how much depends on what we carry,” they wrote.',
    ['marked'],
  ],
  [
    'an omission in round brackets',
    '“We are part of a wide movement (...) who know how much depends on what we carry,” they wrote.',
    ['marked'],
  ],
  [
    'an omission by three dots',
    '“We are part of a wide movement ... who know how much depends on what we carry,” they wrote.',
    ['marked'],
  ],
  [
    'two omissions',
    '“We are part of […] many along this coast […] who know how much depends on what we carry,” they wrote.',
    ['marked'],
  ],
  [
    'a word put in',
    '“We believe that the port must not load these [grain] ships,” the letter reads.',
    ['marked'],
  ],
  [
    'a word in place of another',
    '“We believe that the port must not load these ships, and must put the safety of [their] crews above its income,” the letter reads.',
    ['marked'],
  ],
  ['a sic', '“We have seen worse winters [sic] than this one,” he said.', ['marked']],
  [
    'an omission that is not marked',
    '“We are part of a wide movement, who know how much depends on what we carry,” they wrote.',
    ['changed'],
  ],
  [
    'words from elsewhere after an omission',
    '“We are part of a wide movement […] nobody was ever asked to cross the bridge alone,” they wrote.',
    ['changed'],
  ],
  ['another number', 'It was “troubled by the delay of 21 ships at the quay.”', ['changed']],
  [
    'a dropped not',
    '“We believe that the port must load these ships,” the letter reads.',
    ['changed'],
  ],
  ['a not put in', 'The workers “do not decline to take part” in it.', ['changed']],
  ['another case within', '“We have seen worse Winters than this one,” he said.', ['changed']],
  [
    'the cue of the story left out',
    '“There was no danger. The cranes were checked twice,” Stone said.',
    ['verbatim'],
  ],
  ['an older version', '“There was hardly any danger to the crews,” Stone said.', ['verbatim']],
  ['not in the library', '“Nobody has ever said a thing like this before,” he said.', ['absent']],
  ['a short one in marks', 'The notice was a “slip.”', ['verbatim']],
  [
    'a short one that somebody is said to have used',
    'Calling the notice an “error” helped nobody.',
    ['absent'],
  ],
  ['a word at a distance', 'The “fog” of the matter.', ['unchecked']],
  [
    'a word in marks for another one at its place',
    'The workers “decline to take part.” The notice, a “joke”, was taken down.',
    ['verbatim', 'changed'],
  ],
  [
    'a word in marks beside others than in the story',
    'The workers “decline to take part.” Calm, the “joke” of the coast, set in.',
    ['verbatim', 'unchecked'],
  ],
  [
    'a word put into words that are given to nobody',
    'The workers “decline to take part.”\n\nA “bad slip” of theirs.',
    ['verbatim', 'changed'],
  ],
  ['a word that is said to be used', 'And “error” is the word that the port used.', ['absent']],
  ['the word that is said to be used', 'And “slip” is the word that the port used.', ['verbatim']],
  [
    'a not that is cut off',
    'They ask the port to “load these ships, and must put the safety of our crews” above all.',
    ['changed'],
  ],
  [
    'a not that stands before the marks',
    'They ask that the port not “load these ships” again.',
    ['verbatim'],
  ],
  [
    'a not that is said to be left out',
    'They spoke: “[…] load these ships, and must put the safety of our crews above its income.”',
    ['marked'],
  ],
  ['the title of an article', 'See “A quiet week on the coast” for more.', ['unchecked']],
  [
    'the right speaker',
    '“We have seen worse winters than this one,” said Peter Holm.',
    ['verbatim'],
  ],
  [
    'the right speaker by another form',
    '“We have seen worse winters than this one,” Mr Holm said.',
    ['verbatim'],
  ],
  [
    'a speaker of the same family name',
    '“We have seen worse winters than this one,” said Paula Holm.',
    ['misattributed'],
  ],
  [
    'another speaker',
    '“We have seen worse winters than this one,” said Mara Stone.',
    ['misattributed'],
  ],
  [
    'a person for a letter',
    '“We believe that the port must not load these ships,” Stone said.',
    ['misattributed'],
  ],
  ['a letter for a person', '“There was no danger,” the letter reads.', ['misattributed']],
  [
    'workers for the port',
    'The workers wrote that they were “troubled by the delay of 12 ships at the quay.”',
    ['misattributed'],
  ],
  [
    'somebody for the words of the article',
    '“Nothing was loaded in the northern basin this week,” Holm said.',
    ['misattributed'],
  ],
  [
    'the article for its own words',
    '“Nothing was loaded in the northern basin this week,” the Coast Gazette reported.',
    ['verbatim'],
  ],
  [
    'the writers of a letter for the letter',
    '“We believe that the port must not load these ships,” the workers said.',
    ['verbatim'],
  ],
  [
    'a letter for what its writers write',
    'Their letter says that they “decline to take part.”',
    ['verbatim'],
  ],
  [
    'a writing for what somebody else says',
    'The letter said that the port was “troubled by the delay of 12 ships at the quay.”',
    ['misattributed'],
  ],
  ['what somebody else is', '“There was no danger,” the engineer said.', ['misattributed']],
  ['nothing quoted', 'A calm day.', []],
  [
    'several, in their order',
    '“We have seen worse winters than this one,” he said.\n\nThe letter: “We believe that the port must load these ships.”\n\nThey “decline to take part” in it.',
    ['verbatim', 'changed', 'verbatim'],
  ],
]
