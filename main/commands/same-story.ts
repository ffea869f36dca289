// Whether two texts are one story in two versions, or two stories under one address or title.
import type { Body } from '#shared/body/blocks'
import { leavesOf } from '#shared/body/text'
import { countWords } from '#shared/body/words'
import { pairParagraphs } from '#shared/comparing/pairing'
import { sameTitle } from '#shared/importing/title'

export interface Story {
  title: string
  /** Null where the body can't be read. */
  body: Body | null
}

/** The part of the shorter text that has to stand in the other one, where the titles differ. */
const leastShared = 1 / 2
/** And where nothing but the words tells: reports of one kind have a title and a few paragraphs in common, too. */
const leastSharedWords = 3 / 4

/** Words of a paragraph that can be known again though it was edited. */
const fewestWords = 5

/**
 * Of two texts under one address: whether the titles are the same, or at least half of the paragraphs of the shorter text stand
 * in the other one, as they were or edited.
 */
export const sameStory = (one: Story, other: Story): boolean =>
  sameTitle(one.title, other.title) || isShared(one, other, leastShared)

/** Of texts that no address brings together: whether the titles are the same, and three quarters of the paragraphs, too. */
export const sameWords = (one: Story, other: Story): boolean =>
  sameTitle(one.title, other.title) && isShared(one, other, leastSharedWords)

/** Whether this part of the paragraphs of the shorter text stands in the other one, as they were or edited. */
function isShared(one: Story, other: Story, part: number): boolean {
  if (!one.body || !other.body) return false
  const [shorter, longer] = [one.body, other.body].map(textsOf).sort((a, b) => a.length - b.length)
  if (!shorter || !longer || shorter.length === 0) return false
  const enough = shorter.length * part
  const known = new Set(longer)
  const left = shorter.filter((text) => !known.has(text))
  const same = shorter.length - left.length
  if (same >= enough) return true
  const whole = left.filter((text) => countWords(text) >= fewestWords)
  const { inOrder, moved } = pairParagraphs(whole, longer)
  return same + inOrder.length + moved.length >= enough
}

const textsOf = (body: Body) => leavesOf(body).flatMap(({ text }) => (text === '' ? [] : [text]))
