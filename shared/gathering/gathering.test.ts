import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWordings, wordByWord } from './difference'
import { Gathering } from './gathering'
import { floor, likeness, wordingOf } from './likeness'
import { sameCases } from './same.cases'
import { compareSpeakers, fewest, type Given } from './same-saying'
import type { Saying } from './saying'
import { type ArticleOfSayings, article, saying } from './saying.arbitrary'

const day = 86_400_000

function sayingOf({ text, speaker }: { text: string; speaker?: string }): Saying {
  return {
    start: 0,
    end: text.length,
    text,
    speaker: speaker
      ? { name: speaker, names: [speaker], kind: 'unknown', description: null, score: 0.9 }
      : null,
  }
}

const worded = ({ text }: Saying) => ({ text, wording: wordingOf(text) })

describe('two quotations', () => {
  it.each(sameCases)('$says', ({ one, other, same }) => {
    const gathering = new Gathering()
    const [first, second] = [sayingOf(one), sayingOf(other)]
    gathering.put('one', (one.day ?? 1) * day, [first])
    gathering.put('other', (other.day ?? 1) * day, [second])
    const found = gathering.of('one')
    expect(found.flatMap(({ others }) => others.map(({ article: id }) => id))).toEqual(
      same ? ['other'] : [],
    )
    if (!same) return
    expect(compareWordings(worded(first), worded(second))).toBe(same.wording)
    if (same.speakers) expect(compareSpeakers(first, second)).toBe(same.speakers)
    const edits = wordByWord(first.text, second.text)
    const said = (kind: string) =>
      edits
        .filter((edit) => edit.kind === kind)
        .map(({ text }) => text)
        .join(' ')
    expect(said('removed')).toContain(same.removed ?? '')
    expect(said('added')).toContain(same.added ?? '')
  })

  it('of a person and of what the person is of are not said to differ', () => {
    const [person, company] = [
      sayingOf({ text: '', speaker: 'Mara Stone' }),
      sayingOf({ text: '', speaker: 'Northwind' }),
    ]
    if (!person.speaker || !company.speaker) throw new Error('both have speakers')
    Object.assign(person.speaker, { kind: 'person', description: 'chief executive of Northwind' })
    Object.assign(company.speaker, { kind: 'organisation' })
    expect(compareSpeakers(person, company)).toBe('unknown')
    person.speaker.description = 'chief executive of Wick Mills'
    expect(compareSpeakers(person, company)).toBe('other')
  })
})

const shown = (given: Given) => ({ article: given.article, when: given.when, saying: given.saying })

function known(gathering: Gathering, ids: readonly string[]) {
  return {
    of: ids.map((id) => gathering.of(id).map(({ given, others }) => [given, ...others].map(shown))),
    groups: gathering.groups().map((group) => group.map(shown)),
  }
}

function gatheringOf(articles: Iterable<ArticleOfSayings>): Gathering {
  const gathering = new Gathering()
  for (const { id, when, sayings } of articles) gathering.put(id, when, sayings)
  return gathering
}

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: article.map((put) => ({ put, remove: null })) },
    { weight: 1, arbitrary: fc.constantFrom(...ids).map((remove) => ({ put: null, remove })) },
  ),
  { maxLength: 14 },
)

describe('gathering', () => {
  it('article by article gives what gathering all at once gives', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const gathering = new Gathering()
        const left = new Map<string, ArticleOfSayings>()
        for (const { put, remove } of all) {
          if (put) {
            gathering.put(put.id, put.when, put.sayings)
            left.set(put.id, put)
          } else if (remove) {
            gathering.remove(remove)
            left.delete(remove)
          }
          // What was known in between must not be believed later.
          gathering.groups()
        }
        const atOnce = gatheringOf([...left.values()].reverse())
        expect(known(gathering, ids)).toEqual(known(atOnce, ids))
      }),
    )
  })

  it('is symmetric, finds all that comparing each with each finds, and nothing under the floor', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 6 }), (articles) => {
        const last = new Map(articles.map((each) => [each.id, each]))
        const gathering = gatheringOf(last.values())
        const pairs = new Set<string>()
        for (const id of ids)
          for (const { given, others } of gathering.of(id))
            for (const other of others) {
              pairs.add(nameOf(given, other))
              const isEqual = given.wording.key === other.wording.key
              expect(isEqual || likeness(given.wording, other.wording) >= floor).toBe(true)
              expect(gathering.othersOf(other)).toContain(given)
            }
        expect(pairs).toEqual(new Set(eachWithEach([...last.values()])))
      }),
    )
  })

  it('joins only what is the same as each other, and an article once', () => {
    fc.assert(
      fc.property(fc.array(article, { maxLength: 6 }), (articles) => {
        const gathering = gatheringOf(articles)
        for (const group of gathering.groups()) {
          expect(new Set(group.map(({ article: id }) => id)).size).toBe(group.length)
          for (const one of group)
            for (const other of group)
              if (one !== other) expect(gathering.othersOf(one)).toContain(other)
        }
      }),
    )
  })

  it('shows each word that differs', () => {
    fc.assert(
      fc.property(saying, saying, (one, other) => {
        const [from, to] = [worded(one), worded(other)]
        const edits = wordByWord(one.text, other.text)
        const without = (kind: string) =>
          wordingOf(
            edits
              .filter((edit) => edit.kind !== kind)
              .map(({ text }) => text)
              .join(''),
          ).key
        expect([without('added'), without('removed')]).toEqual([from.wording.key, to.wording.key])
        const agreement = compareWordings(from, to)
        expect(agreement === 'same').toBe(from.wording.key === to.wording.key)
        const mirrored = {
          same: 'same',
          different: 'different',
          shorter: 'longer',
          longer: 'shorter',
        }
        expect(compareWordings(to, from)).toBe(mirrored[agreement])
      }),
    )
  })
})

const nameOf = (one: Given, other: Given) =>
  JSON.stringify([shown(one), shown(other)].map(({ article: id, saying: said }) => [id, said]))

/** As `Gathering` says which are the same, without an index: by sharing a run of three words, the floor, and the rules of short ones. */
function eachWithEach(articles: readonly ArticleOfSayings[]): string[] {
  const all = articles.flatMap(({ id, when, sayings }) =>
    sayings.map((said) => ({ article: id, when, saying: said, wording: wordingOf(said.text) })),
  )
  return all.flatMap((one) =>
    all.flatMap((other) => {
      if (one.article === other.article) return []
      const weight = Math.min(one.wording.weight, other.wording.weight)
      const isEqual = one.wording.key === other.wording.key
      const shared = one.wording.runs.some((run) => other.wording.runs.includes(run))
      const isNear =
        weight >= fewest.alike && shared && likeness(one.wording, other.wording) >= floor
      if (!isEqual && !isNear) return []
      const speakers = compareSpeakers(one.saying, other.saying)
      const days = Math.abs(one.when - other.when) / day
      const isSame =
        weight >= fewest.telling ||
        (weight >= fewest.alike && speakers !== 'other') ||
        (weight >= fewest.counted && speakers === 'same' && days <= 30)
      return isSame ? [nameOf(one, other)] : []
    }),
  )
}
