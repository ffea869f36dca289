// Nothing that is planted in a right draft goes through: another word, one more or less, a dropped “not”, another speaker.
import { describe, expect, test } from 'vitest'
import { draftOfText } from '../importing/text'
import { type Line, others, rightDrafts } from './planted.cases'
import { verify } from './verify'
import { library } from './verify.cases'

const sources = library.map(({ source }) => source)
const read = async (index: number) => library[index]?.body ?? null

/** Whether each line of each draft holds; a draft is a title and a paragraph a line. */
async function holdingOf(drafts: readonly (readonly Line[])[]): Promise<boolean[][]> {
  const texts = drafts.map((lines) =>
    ['What the harbour says', ...lines.map((line) => line.join(''))].join('\n\n'),
  )
  const checked = await verify(texts.map(draftOfText), sources, read)
  return checked.map((quotes, draft) =>
    (drafts[draft] ?? []).map((_, at) => {
      const own = quotes.filter(({ paragraph }) => paragraph === at + 2)
      return own.length > 0 && own.every(({ holds }) => holds)
    }),
  )
}

/** What of the planted lines holds below a line that tells what the draft is about. */
async function thatHold(planted: readonly Line[]): Promise<string[]> {
  const about: Line = [
    '',
    '“We are part of a wide movement, made up of many along this coast.”',
    '',
  ]
  const holding = await holdingOf(planted.map((line) => [about, line]))
  expect(holding.filter(([isAbout]) => !isAbout)).toEqual([])
  return planted.flatMap((line, index) => (holding[index]?.[1] === false ? [] : [line.join('')]))
}

const changes: readonly [name: string, change: (words: string[], at: number) => string[] | null][] =
  [
    ['another word', (words, at) => words.with(at, inPlaceOf(words[at] ?? '', 'zebra'))],
    ['another form', (words, at) => words.with(at, inPlaceOf(words[at] ?? '', `$&s`))],
    ['a word more', (words, at) => words.toSpliced(at + 1, 0, 'never')],
    [
      'a word less',
      // At an end it is a shorter quote, and as true.
      (words, at) => (at > 0 && at < words.length - 1 ? words.toSpliced(at, 1) : null),
    ],
  ]
const inPlaceOf = (word: string, other: string) => word.replace(/[\p{L}\p{N}]+/u, other)

describe.each(Object.entries(rightDrafts))('%s', (_, lines) => {
  test('holds', async () => {
    expect(await holdingOf([lines])).toEqual([lines.map(() => true)])
  })

  test.each(changes)('with %s does not', async (_name, change) => {
    const planted = lines.flatMap(([before, quote, after]) => {
      const words = quote.slice(1, -1).split(' ')
      return words.flatMap((_word, index): Line[] => {
        const changed = change(words, index)?.join(' ')
        return changed === undefined ? [] : [[before, `“${changed}”`, after]]
      })
    })
    expect(planted.length).toBeGreaterThan(50)
    expect(await thatHold(planted)).toEqual([])
  })

  test('with another speaker does not', async () => {
    const planted = lines.flatMap(([, quote], at) =>
      (others[at] ?? []).flatMap((speaker): Line[] => [
        [`According to ${speaker}, `, quote, ''],
        ['', quote.replace(/[.,]?”$/, ',”'), ` said ${speaker}.`],
      ]),
    )
    expect(await thatHold(planted)).toEqual([])
  })
})

test('a “not” that is cut off at an edge does not go unseen', async () => {
  const cut = '“load these ships, and must put the safety of our crews above its income”'
  const lines: Line[] = [
    ['The letter asks the port to ', cut, ' alone.'],
    ['The letter asks the port not to ', cut, ' at once.'],
  ]
  expect(await holdingOf([lines])).toEqual([[false, true]])
})
