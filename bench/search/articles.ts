// Articles and queries of a made-up language: words of Zipf's distribution, always the same from the same seed.
import type { SearchDocument } from '#shared/search/document'
import { randomFrom } from '../measure'

const wordsOfText = 600
const wordsOfTitle = 8
const vocabulary = 120_000
const letters = 'etaoinshrdlucmfwypvbgkjqxz'

export interface Made {
  id: string
  title: string
  text: string
}

interface Language {
  words: readonly string[]
  /** A word as often as texts have it. */
  pick(random: () => number): string
}

/** Frequent words are short. Word n stands about 1 / (n + 2.7) as often as the first one would (Mandelbrot's form of Zipf's law). */
export function languageOf(seed: number): Language {
  const random = randomFrom(seed)
  const words = Array.from({ length: vocabulary }, (_, rank) => {
    const length = 2 + Math.floor(Math.log2(rank + 2) / 2 + random() * 5)
    return Array.from({ length }, () => letters[Math.floor(random() ** 1.5 * 26)]).join('')
  })
  const sums = new Float64Array(vocabulary)
  let sum = 0
  for (let rank = 0; rank < vocabulary; rank += 1) {
    sum += 1 / (rank + 3.7)
    sums[rank] = sum
  }
  return {
    words,
    pick(random) {
      const wanted = random() * sum
      let low = 0
      let high = vocabulary - 1
      while (low < high) {
        const middle = (low + high) >> 1
        if ((sums[middle] as number) < wanted) low = middle + 1
        else high = middle
      }
      return words[low] as string
    },
  }
}

export function* articles(count: number): Generator<Made> {
  const { pick } = languageOf(1)
  const random = randomFrom(2)
  const line = (length: number) => Array.from({ length }, () => pick(random)).join(' ')
  for (let number = 0; number < count; number += 1)
    yield {
      id: `a${String(number).padStart(7, '0')}`,
      title: line(wordsOfTitle),
      text: line(wordsOfText),
    }
}

export const documentOf = ({ id, title, text }: Made): SearchDocument => ({
  id,
  parts: [
    { field: 'title', text: title },
    { field: 'text', text },
  ],
  filters: ['\u0001state:inbox'],
  day: 20_000,
})

export interface Wanted {
  kind: 'one word' | 'two words' | 'a beginning' | 'a phrase'
  /** As it is typed. */
  typed: string
  words: string[]
}

/** Words from the most frequent to the rare: their ranks are spread evenly over the orders of magnitude, up to 50,000. */
export function queries(count: number): Wanted[] {
  const { words } = languageOf(1)
  const random = randomFrom(3)
  const word = () => words[Math.floor(50_000 ** random())] as string
  const phrases = [...articles(200)].map(({ text }) => {
    const all = text.split(' ')
    const at = Math.floor(random() * (all.length - 3))
    return all.slice(at, at + 3)
  })
  return Array.from({ length: count }, (_, number): Wanted => {
    const kind =
      (
        [
          'one word',
          'two words',
          'a beginning',
          'one word',
          'two words',
          'a phrase',
          'a beginning',
        ] as const
      )[number % 7] ?? 'one word'
    const wanted =
      kind === 'one word'
        ? [word()]
        : kind === 'two words'
          ? [word(), word()]
          : kind === 'a beginning'
            ? [word().slice(0, 3)]
            : (phrases[number % phrases.length] ?? [])
    const typed = kind === 'a phrase' ? `"${wanted.join(' ')}"` : wanted.join(' ')
    return { kind, words: wanted, typed: kind === 'a beginning' ? typed : `${typed} ` }
  })
}
