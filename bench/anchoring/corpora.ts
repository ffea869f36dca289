// Texts of many kinds, each made by a seed, as blocks of sentences: joined, blocks by a line break, they are the text.
import { randomFrom } from '../measure'
import { below, languages, oneOf, type Random, type Vocabulary, vocabulary } from './vocabulary'

export interface Corpus {
  kind: string
  /** Sentences, rows or lines, with the space that follows each. */
  blocks: string[][]
  words: Vocabulary
}

type Block = (words: Vocabulary, random: Random, number: number) => string[]

const story: Block = ({ sentence }, random) =>
  Array.from({ length: 2 + below(random, 5) }, () => sentence())

const law: Block = ({ sentence, word, name }, random, number) => [
  `Article ${number + 1}. `,
  ...Array.from(
    { length: 1 + below(random, 4) },
    (_, at) =>
      `(${at + 1}) The ${oneOf(random, ['authority', 'minister', 'applicant', 'operator'])} shall ${oneOf(random, ['not ', '', ''])}${word()} the ${word()} of ${name()} within ${1 + below(random, 90)} days of the ${oneOf(random, ['decision', 'application', 'notice'])} under Article ${1 + below(random, 90)}. `,
  ),
  ...(random() < 0.5 ? [sentence()] : []),
]

const list: Block = ({ name, word }, random, number) => [
  `${number + 1}. ${name()} ${name()}, ${word()} of ${name()}: ${100 * below(random, 90)} votes, ${below(random, 100)} per cent `,
]

const table: Block = ({ name, word }, random) => [
  `${name()}\t${below(random, 5000)}\t${word()}\t${(random() * 100).toFixed(1)}\t${name()} `,
]

const refrain = 'And the river goes on, and the river goes on, and nobody asks it to stay. '
const poem: Block = ({ sentence }, random, number) =>
  number % 5 === 4 ? [refrain] : Array.from({ length: 2 + below(random, 3) }, () => sentence(4, 9))

const faces = ['😀', '🎉', '👩‍🚀', '🇫🇷', '❤️', '👍🏽', '🐙']
const post: Block = ({ sentence }, random) =>
  Array.from({ length: 1 + below(random, 3) }, () => {
    const face = oneOf(random, faces)
    return `${face} ${sentence(3, 12).trimEnd()}${random() < 0.5 ? ` ${face}${face} ` : ' '}`
  })

const kinds: Record<string, [keyof typeof languages, Block]> = {
  news: ['english', story],
  law: ['english', law],
  lists: ['english', list],
  poetry: ['english', poem],
  tables: ['english', table],
  Chinese: ['chinese', story],
  Arabic: ['arabic', story],
  Hindi: ['hindi', story],
  emoji: ['english', post],
}

export const corpusKinds = [...Object.keys(kinds), 'repeated paragraphs']

/** A text of at least `length` UTF-16 units. */
export function corpus(kind: string, length: number, seed: number): Corpus {
  const random = randomFrom(seed)
  const [language, block] = kinds[kind] ?? (['english', story] as const)
  const words = vocabulary(languages[language], random)
  const blocks: string[][] = []
  for (let size = 0; size < length; ) {
    // Every other block is one that was there before, such as a notice that stands below every entry of a diary.
    const again = kind === 'repeated paragraphs' && blocks.length > 3 && blocks.length % 2 === 1
    const next = again
      ? (blocks[1 + 2 * below(random, Math.min(6, blocks.length >> 1))] as string[])
      : block(words, random, blocks.length)
    blocks.push(next)
    size += next.reduce((sum, sentence) => sum + sentence.length, 1)
  }
  return { kind, blocks, words }
}

export const textOf = (blocks: readonly (readonly string[])[]) =>
  blocks.map((block) => block.join('')).join('\n')

/** Where each sentence stands in the text, without the space that follows it. */
export function sentencesOf(blocks: readonly (readonly string[])[]) {
  const found: { block: number; sentence: number; start: number; end: number }[] = []
  let at = 0
  blocks.forEach((block, number) => {
    block.forEach((text, sentence) => {
      found.push({ block: number, sentence, start: at, end: at + text.trimEnd().length })
      at += text.length
    })
    at += 1
  })
  return found
}
