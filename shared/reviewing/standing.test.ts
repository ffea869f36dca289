import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describe as describePassage, locate } from '../anchoring'
import { textWithRanges } from '../anchoring/text.arbitrary'
import { Highlight, type Settled } from '../model/annotation'
import { standingsIn } from './standing'
import { cases, edited, placeIn, saved, stays, texts, versions } from './standing.cases'

const [first, second, third] = versions as [string, string, string]
const textOf = (version: string) => texts[version] ?? ''

const anchorIn = (version: string, words: string) =>
  describePassage(textOf(version), placeIn(version, words))

function mark(decisions: Record<string, string> = {}, made = first, words = saved): Highlight {
  const settled: Settled = {}
  for (const [version, decision] of Object.entries(decisions))
    settled[version] = decision === 'lost' ? 'lost' : anchorIn(version, decision)
  const at = '2026-05-03T10:00:00.000Z'
  return Highlight.parse({
    id: 'b0000001-0000-4000-8000-000000000000',
    article: 'a0000001-0000-4000-8000-000000000000',
    kind: 'highlight',
    anchor: { body: made, ...anchorIn(made, words) },
    settled,
    label: 'quote',
    note: '',
    tags: [],
    created: at,
    changed: at,
    origin: null,
    trashed: null,
  })
}

const standing = async (version: string, highlight: Highlight) =>
  (await standingsIn(version, textOf(version), versions, [highlight]))[0]

describe('a mark stands', () => {
  it.each(cases)('$what', async ({ decisions, version, status, words, decided }) => {
    const found = await standing(version, mark(decisions))
    expect(found).toMatchObject({ decided, located: { status } })
    const located = found?.located
    const place = located && 'start' in located ? located : null
    expect(place && textOf(version).slice(place.start, place.end)).toBe(words ?? null)
    if (located?.status !== 'changed') return
    const joined = (without: string) =>
      located.difference
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join('')
    expect(joined('added')).toBe(saved)
    expect(joined('removed')).toBe(words)
  })

  it('nowhere once more, as long as words that were kept as lost do not come back', async () => {
    const [gone] = await standingsIn(third, `A headline\n${stays}`, versions, [
      mark({ [second]: 'lost' }),
    ])
    expect(gone).toMatchObject({ located: { status: 'lost' }, decided: true })
    const back = textOf(third).replace('Tuesday', 'Monday')
    const [found] = await standingsIn(third, back, versions, [
      mark({ [second]: 'lost' }, first, `closed on Monday. ${stays}`),
    ])
    expect(found).toMatchObject({ located: { status: 'moved' }, decided: false })
  })

  it('in an older version as it was found there, not as was decided for a newer one', async () => {
    const late = mark({ [third]: 'lost' }, second, stays)
    expect(await standing(first, late)).toMatchObject({
      located: { status: 'moved' },
      decided: false,
    })
  })

  it('as if nothing had been decided, where a decision does not fit its version', async () => {
    const damaged = mark({ [second]: edited }, first, stays)
    const decision = damaged.settled[second]
    if (decision !== 'lost' && decision) decision.start += 1
    expect(await standing(second, damaged)).toMatchObject({
      located: { status: 'moved' },
      decided: false,
    })
  })

  it('each at its own index, whichever versions they were made in', async () => {
    const marks = [
      mark({}, second, stays),
      mark({}, first, stays),
      mark({}, third, 'Corrected twice.'),
    ]
    const found = await standingsIn(third, textOf(third), versions, marks)
    const words = found.map(({ located }) =>
      'start' in located ? textOf(third).slice(located.start, located.end) : null,
    )
    expect(words).toEqual([stays, stays, 'Corrected twice.'])
  })
})

describe('a decision', () => {
  it('moves no other mark, and asks for no second search', async () => {
    const asked: string[] = []
    const marks = [mark(), mark({}, first, stays)]
    const search = (highlights: Highlight[]) =>
      standingsIn(second, textOf(second), versions, highlights, (body) => (text, anchors) => {
        asked.push(JSON.stringify([body, anchors]))
        return locate(text, anchors)
      })
    const before = await search(marks)
    const after = await search([mark({ [second]: 'lost' }), mark({}, first, stays)])
    expect(after[1]).toEqual(before[1])
    expect(after[0]).toEqual({ located: { status: 'lost', score: 0 }, decided: true })
    expect(asked[1]).toBe(asked[0])
  })

  it('places a mark exactly where the reader said, and leaves no trace when it is taken back', async () => {
    await fc.assert(
      fc.asyncProperty(textWithRanges({ minLength: 1, maxLength: 3 }), async ({ text, ranges }) => {
        const marks = ranges.map((range) => ({
          ...mark({}, first, stays),
          settled: { [second]: describePassage(text, range) },
        }))
        const found = await standingsIn(second, text, versions, marks)
        expect(found.map(({ decided }) => decided)).toEqual(ranges.map(() => true))
        expect(found.map(({ located }) => 'start' in located && located.start)).toEqual(
          ranges.map(({ start }) => start),
        )
        const back = marks.map((highlight) => ({ ...highlight, settled: {} }))
        const [one] = await standingsIn(second, text, versions, [mark({}, first, stays)])
        expect(await standingsIn(second, text, versions, back)).toEqual(ranges.map(() => one))
      }),
    )
  })
})
