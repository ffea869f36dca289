import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describe as describePassage } from '../anchoring/describe'
import type { Body } from '../body/blocks'
import { textOf } from '../body/text'
import type { Draft } from '../importing/draft'
import { draftOfHtml } from '../importing/html'
import { draftOfMarkdown } from '../importing/markdown'
import { draftOfText } from '../importing/text'
import type { Correction } from '../model/correction'
import type { SourceText } from './source-text'
import { verify } from './verify'
import { cases, library, quotes } from './verify.cases'

const sources = library.map(({ source }) => source)
const read = async (index: number) => library[index]?.body ?? null
const quietText = textOf(library[2]?.body ?? [])

async function check(draft: string | Draft) {
  const made = typeof draft === 'string' ? draftOfText(draft) : draft
  const [checked] = await verify([made], sources, read)
  return checked ?? []
}

describe('a quote', () => {
  test.each(cases)('%s', async (_, draft, verdicts) => {
    expect((await check(draft)).map(({ verdict }) => verdict)).toEqual(verdicts)
  })

  test('that is broken by a cue, as in the story, holds whole', async () => {
    const checked = await check(
      '“There was no danger,” Stone said. “The cranes were checked twice.”',
    )
    expect(checked.map(({ message }) => message)).toEqual(
      checked.map(() => expect.stringMatching(/^Verbatim in/)),
    )
  })

  test('names article, version, place and context', async () => {
    const [quote] = await check('He spoke of “worse winters than this one” again.')
    expect(quote).toMatchObject({
      text: 'worse winters than this one',
      paragraph: 1,
      holds: true,
      message: 'Verbatim in “A quiet week on the coast”.',
      place: {
        article: 'b',
        version: 'b1',
        newest: true,
        words: 'worse winters than this one',
        before: expect.stringMatching(/We have seen $/),
        after: expect.stringMatching(/^,” said Peter Holm/),
      },
    })
    expect(quietText.slice(quote?.place?.start, quote?.place?.end)).toBe(quote?.place?.words)
  })

  test('of an older version says so', async () => {
    const [quote] = await check('“There was hardly any danger to the crews,” Stone said.')
    expect(quote).toMatchObject({ holds: true, place: { version: 'a0', newest: false } })
    expect(quote?.message).toMatch(/in the version of 1 July 2024, not in the current one/)
  })

  test('that was changed shows how, word by word', async () => {
    const [quote] = await check('“We believe the port must load those ships,” the letter reads.')
    expect(quote?.message).toBe(
      'Changed: “that” is missing, “not” is missing, “these” became “those” in “Harbour workers ask the port to stop”.',
    )
    const words = (kinds: string[]) =>
      quote?.difference
        .flatMap(({ kind, text }) => (kinds.includes(kind) ? [text] : []))
        .join('')
        .trim()
    expect(words(['same', 'removed'])).toBe('We believe that the port must not load these ships')
    expect(words(['same', 'added'])).toBe('We believe the port must load those ships')
  })

  test('that was changed is shown as it is written, and the words named alone', async () => {
    const [quote] = await check(
      '“The cranes were checked once, and nobody was ever asked to work without a harness,” Stone said.',
    )
    expect(quote?.message).toContain('“twice” became “once”')
    expect(quote?.difference).toEqual([
      { kind: 'same', text: 'The cranes were checked ' },
      { kind: 'removed', text: 'twice, ' },
      { kind: 'added', text: 'once, ' },
      { kind: 'same', text: 'and nobody was ever asked to work without a harness' },
    ])
  })

  test('that leaves words out where it says so names them', async () => {
    const [quote] = await check(
      '“We believe that the port must […] load these ships,” the letter reads.',
    )
    expect(quote).toMatchObject({ verdict: 'marked', holds: true })
    expect(quote?.message).toContain('left out: “not”')
  })

  test('is found in Markdown, HTML and block quotes too', async () => {
    const markdown =
      '# Notes\n\n> We have seen worse winters than this one\n>\n> — Peter Holm, quoted in “A quiet week”\n\nAnd “decline *to take* part”.\n'
    expect(
      (await check(draftOfMarkdown(markdown))).map(({ kind, verdict }) => [kind, verdict]),
    ).toEqual([
      ['block', 'verbatim'],
      ['partial', 'verbatim'],
    ])
    const html =
      '<h1>Notes</h1><blockquote><p>We have seen worse summers than this one</p></blockquote><p>They “decline to take part”.</p>'
    expect((await check(draftOfHtml(html))).map(({ kind, verdict }) => [kind, verdict])).toEqual([
      ['block', 'changed'],
      ['partial', 'verbatim'],
    ])
  })
})

describe('who says it there', () => {
  const [, , quiet] = library
  const winters = 'We have seen worse winters than this one,'
  const checkAgainst = async (draft: string, body: Body, corrections: Correction[]) => {
    const source = { ...quiet?.source, corrections } as SourceText
    const [checked] = await verify([draftOfText(draft)], [source], async () => body)
    return checked?.map(({ verdict }) => verdict)
  }

  test('is whom the reader named', async () => {
    const start = quietText.indexOf(`“${winters}`)
    const anchor = {
      body: 'b1',
      ...describePassage(quietText, { start, end: start + winters.length + 2 }),
    }
    const draft = `“${winters}” said Mara Stone.`
    const body = quiet?.body ?? []
    expect(await checkAgainst(draft, body, [])).toEqual(['misattributed'])
    expect(await checkAgainst(draft, body, [{ anchor, speaker: 'Mara Stone' }])).toEqual([
      'verbatim',
    ])
  })

  const block = `> ${winters.slice(0, -1)}.\n`
  test.each([
    [`Peter Holm said:\n\n${block}`, 'verbatim'],
    [`Mara Stone said:\n\n${block}`, 'misattributed'],
    [`${block}>\n> — Peter Holm\n`, 'verbatim'],
    [`${block}>\n> — Mara Stone, the director\n`, 'misattributed'],
    [`${block}>\n> — Mara Stone, quoted in “A quiet week”\n`, 'misattributed'],
    // These name who wrote the article.
    [`${block}>\n> — Mara Stone, “A quiet week”, 2024\n`, 'verbatim'],
    [`${block}>\n> — The Coast Gazette\n`, 'verbatim'],
    [`Mara Stone was there.\n\n${block}`, 'verbatim'],
  ])('is told of a block quote of the draft: %j is %s', async (draft, verdict) => {
    const source = { ...quiet?.source, site: 'The Coast Gazette' } as SourceText
    const [checked] = await verify(
      [draftOfMarkdown(draft)],
      [source],
      async () => quiet?.body ?? [],
    )
    expect(checked?.map((quote) => quote.verdict)).toEqual([verdict])
  })

  test('is said of a block quote too', async () => {
    const { body } = draftOfMarkdown(
      `Peter Holm, who keeps the lighthouse, wrote:\n\n> ${winters.slice(0, -1)}.\n`,
    )
    expect(await checkAgainst(`“${winters}” wrote Peter Holm.`, body, [])).toEqual(['verbatim'])
    expect(await checkAgainst(`“${winters}” wrote Mara Stone.`, body, [])).toEqual([
      'misattributed',
    ])
  })
})

describe('no single change of a word goes through', () => {
  const changes: [name: string, change: (words: string[], at: number) => string[]][] = [
    ['another word', (words, at) => words.toSpliced(at, 1, 'zebra')],
    ['another number', (words, at) => words.toSpliced(at, 1, '47')],
    ['a word more', (words, at) => words.toSpliced(at, 0, 'never')],
  ]
  for (const [name, change] of changes)
    test.each(quotes)(`${name} in “%s”`, async (quote) => {
      const words = quote.split(' ')
      const draft = words
        .map((_, at) => `Somebody said “${change(words, at).join(' ')}” again.`)
        .join('\n\n')
      const checked = await check(draft)
      expect(checked).toHaveLength(words.length)
      expect(checked.filter(({ holds }) => holds).map(({ text }) => text)).toEqual([])
    })
  test.each(quotes)('a word less in “%s”', async (quote) => {
    const words = quote.split(' ')
    // At an end it is a shorter quote, and as true.
    const draft = words
      .slice(2)
      .map((_, at) => `Somebody said “${words.toSpliced(at + 1, 1).join(' ')}” again.`)
      .join('\n\n')
    expect((await check(draft)).filter(({ holds }) => holds).map(({ text }) => text)).toEqual([])
  })
})

test('any stretch of a text is verbatim, whatever its marks and spaces', async () => {
  const words = quietText.replace(/[“”]/g, '').split(/\s+/)
  await fc.assert(
    fc.asyncProperty(
      fc.nat(words.length - 6),
      fc.integer({ min: 5, max: 20 }),
      async (from, count) => {
        const quote = words.slice(from, from + count).join('  ')
        const [checked] = await check(`And then «${quote}» it said.`)
        expect(checked?.holds).toBe(true)
      },
    ),
    { numRuns: 100 },
  )
})

test('a library that cannot be read holds nothing, and an empty one neither', async () => {
  const draft = draftOfText('“We have seen worse winters than this one,” he said.')
  const [unread] = await verify([draft], sources, async () => null)
  expect(unread?.map(({ verdict }) => verdict)).toEqual(['absent'])
  const [none] = await verify([draft], [], read)
  expect(none?.map(({ verdict }) => verdict)).toEqual(['absent'])
})

test('a repeated word a thousand times is bounded work with an answer', async () => {
  const words = 'no '.repeat(3_000).trim()
  const [checked] = await verify(
    [draftOfText(`He said “${'no '.repeat(200).trim()}” again.`)],
    sources.slice(0, 1),
    async () => draftOfText(words).body,
  )
  expect(checked?.[0]).toMatchObject({ verdict: 'verbatim' })
})
