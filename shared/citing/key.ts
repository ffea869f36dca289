// The name of a citation in a list of references: the same passage always has the same one.
import type { Citation } from './citation'
import { dayOf } from './day'
import { authorsOf } from './people'

/** Letters that every program takes: “lindqvist2024-bridge-25”. */
export function keyOf({ byline, title, published, start }: Citation): string {
  const [author] = authorsOf(byline)
  const name = author ? ('family' in author ? author.family : author.literal) : ''
  const word = title.split(/\s+/).find((each) => plainLetters(each).length > 3) ?? title
  const head = `${plainLetters(name).slice(0, 20)}${dayOf(published)?.year ?? ''}`
  return [head, plainLetters(word).slice(0, 20), String(start)]
    .filter((part) => part !== '')
    .join('-')
}

const plainLetters = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
