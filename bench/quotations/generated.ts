// Texts of our own to measure with: news with a quotation in most paragraphs, and a book with more telling than talking.
import { randomFrom } from '../measure'

const firsts = ['Anna', 'Tom', 'Maria', 'Paul', 'Ruth', 'Peter', 'Clara', 'James', 'Nina', 'Oscar']
const lasts = [
  'Weaver',
  'Holt',
  'Finch',
  'Marsh',
  'Lindqvist',
  'Okafor',
  'Brand',
  'Quill',
  'Stone',
  'Vale',
]
const roles = [
  'a spokeswoman for the harbour',
  'the mayor of Lower Wick',
  'an engineer',
  'who runs the yard',
]
const said = ['said', 'wrote in a letter', 'told reporters', 'added', 'warned', 'asked']
const words =
  'the bridge harbour winter council closed again before a long night while boats waited under grey light and people of the town walked home along the wall because nobody had told them why it was shut'.split(
    ' ',
  )

function makerFrom(seed: number) {
  const random = randomFrom(seed)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const sentence = (length: number) => {
    const made = Array.from({ length }, () => pick(words)).join(' ')
    return made.charAt(0).toUpperCase() + made.slice(1)
  }
  return { random, pick, sentence }
}

/** About `length` UTF-16 units of news. */
export function story(length: number): string {
  const { random, pick, sentence } = makerFrom(1)
  const paragraphs: string[] = []
  for (let made = 0; made < length; made += (paragraphs.at(-1)?.length ?? 0) + 1) {
    const name = `${pick(firsts)} ${pick(lasts)}`
    const kind = random()
    if (kind < 0.3)
      paragraphs.push(
        `“${sentence(14)},” ${name}, ${pick(roles)}, ${pick(said)}. “${sentence(9)}.”`,
      )
    else if (kind < 0.5)
      paragraphs.push(
        `${sentence(12)}, and ${name} said that they would “${pick(words)} ${pick(words)} ${pick(words)}” in May.`,
      )
    else if (kind < 0.6)
      paragraphs.push(`“${sentence(20)},” ${pick(['he', 'she', 'they'])} ${pick(said)}.`)
    else paragraphs.push(`${sentence(18)}. ${name}’s plan isn’t new. ${sentence(15)}.`)
  }
  return paragraphs.join('\n')
}

/** About `length` UTF-16 units of a book. */
export function novel(length: number): string {
  const { random, pick, sentence } = makerFrom(2)
  const paragraphs: string[] = []
  for (let made = 0; made < length; made += (paragraphs.at(-1)?.length ?? 0) + 1)
    paragraphs.push(
      random() < 0.35
        ? `“${sentence(8)},” ${pick(['said', 'asked', 'cried'])} ${pick(firsts)}. “${sentence(6)}?”`
        : Array.from({ length: 6 }, () => `${sentence(17)}.`).join(' '),
    )
  return paragraphs.join('\n')
}
