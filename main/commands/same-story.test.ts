import { describe, expect, it } from 'vitest'
import type { Body } from '#shared/body/blocks'
import { type Story, sameStory } from './same-story'

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
