// Whether two texts are one story in two versions, or two stories under one address.
import type { Body } from '#shared/body/blocks'
import { leavesOf } from '#shared/body/text'
import { sameTitle } from '#shared/importing/title'

export interface Story {
  title: string
  /** Null where the body can't be read. */
  body: Body | null
}

/** The part of the shorter text that has to stand in the other one, where the titles differ. */
const leastShared = 1 / 2

/** Whether the titles are the same, or at least half of the paragraphs of the shorter text stand in the other one. */
export function sameStory(one: Story, other: Story): boolean {
  if (sameTitle(one.title, other.title)) return true
  if (!one.body || !other.body) return false
  const [shorter, longer] = [one.body, other.body].map(textsOf).sort((a, b) => a.length - b.length)
  if (!shorter || !longer || shorter.length === 0) return false
  const known = new Set(longer)
  return shorter.filter((text) => known.has(text)).length >= shorter.length * leastShared
}

const textsOf = (body: Body) => leavesOf(body).flatMap(({ text }) => (text === '' ? [] : [text]))
