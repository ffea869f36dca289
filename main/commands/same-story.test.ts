import { describe, expect, it } from 'vitest'
import type { Body } from '#shared/body/blocks'
import { type Story, sameStory, sameWords } from './same-story'

const body = (...texts: string[]): Body =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }))
const story = (title: string, ...texts: string[]) => ({ title, body: body(...texts) })

const cases: [what: string, is: boolean, one: Story, other: Story][] = [
  ['the same title', true, story('The “Bridge”', 'a'), story('the "bridge"', 'b')],
  ['nothing in common', false, story('One', 'a', 'b'), story('Two', 'c', 'd')],
  ['half of the shorter', true, story('One', 'a', 'b'), story('Two', 'b', 'c', 'd', 'e')],
  ['less than half of it', false, story('One', 'a', 'b', 'c'), story('Two', 'c', 'd', 'e', 'f')],
  [
    'every paragraph, edited',
    true,
    story('One', 'The bells of the old town rang at noon.'),
    story('Two', 'The bells of the old town rang at dawn.', 'More.'),
  ],
  ['words in a paragraph only', false, story('One', 'a'), story('Two', 'a b', 'c')],
]

describe('sameStory', () => {
  it.each(cases)('with %s is %s, either way', (_, is, one, other) => {
    expect(sameStory(one, other)).toBe(is)
    expect(sameStory(other, one)).toBe(is)
  })

  it('goes by the title alone where a body can not be read', () => {
    expect(sameStory({ title: 'One', body: null }, story('One', 'a'))).toBe(true)
    expect(sameStory({ title: 'One', body: null }, story('Two', 'a'))).toBe(false)
  })
})

const [a, b, c, d] = [
  'The bells rang.',
  'Nobody came.',
  'The mayor slept.',
  'It was noon.',
] as const

describe('sameWords', () => {
  it.each<[what: string, is: boolean, one: Story, other: Story]>([
    ['the same title alone', false, story('One', a, b, c, d), story('One', a, b, 'x', 'y')],
    ['three quarters too', true, story('One', a, b, c, d), story('one', a, 'x', b, c, 'y')],
    ['another title', false, story('One', a, b, c, d), story('Two', a, b, c, d)],
    ['a body that can not be read', false, story('One', a), { title: 'One', body: null }],
  ])('with %s is %s, either way', (_, is, one, other) => {
    expect(sameWords(one, other)).toBe(is)
    expect(sameWords(other, one)).toBe(is)
  })
})
