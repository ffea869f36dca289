// What comparing two versions of a text costs, beside the library that finds the words, run on the whole text at once.
import { diffWordsWithSpace } from 'diff'
import type { Body } from '#shared/body/blocks'
import { compare, textIn } from '#shared/comparing/index'
import { elapsed, middle, printTable, randomFrom } from '../measure'

/** Milliseconds after which the library is stopped. */
const limit = 20_000
const wordsInParagraph = 80

const random = randomFrom(7)
const below = (bound: number) => Math.floor(random() * bound)
const vocabulary = Array.from({ length: 5_000 }, () =>
  Array.from({ length: 2 + below(8) }, () => 'etaoinshrdlu'[below(12)]).join(''),
)
const word = () => vocabulary[below(vocabulary.length)] as string

function paragraphs(length: number): string[] {
  const all: string[] = []
  for (let size = 0; size < length; size += (all.at(-1)?.length ?? 0) + 1)
    all.push(Array.from({ length: wordsInParagraph }, word).join(' '))
  return all
}

const edited = (texts: readonly string[], share: number) =>
  texts.map((text) =>
    text
      .split(' ')
      .map((one) => (random() < share ? word() : one))
      .join(' '),
  )

/** One paragraph of ten to another place. */
function reordered(texts: readonly string[]): string[] {
  const left = [...texts]
  for (let step = 0; step < texts.length / 10; step += 1) {
    const [moved = ''] = left.splice(below(left.length), 1)
    left.splice(below(left.length), 0, moved)
  }
  return left
}

const changes: [name: string, change: (texts: readonly string[], length: number) => string[]][] = [
  ['one word in a hundred', (texts) => edited(texts, 0.01)],
  ['one word in ten', (texts) => edited(texts, 0.1)],
  ['one paragraph in ten moved', reordered],
  ['another text', (_, length) => paragraphs(length)],
]

const bodyOf = (texts: readonly string[]): Body =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }))

const rows: string[][] = []
for (const length of [10_000, 100_000, 1_000_000]) {
  const before = paragraphs(length)
  for (const [name, change] of changes) {
    const after = change(before, length)
    const [old, young] = [before.join('\n'), after.join('\n')]
    const [oldBody, youngBody] = [bodyOf(before), bodyOf(after)]
    let compared = compare(oldBody, youngBody)
    const own = middle(
      Array.from({ length: length > 100_000 ? 1 : 5 }, () =>
        elapsed(() => {
          compared = compare(oldBody, youngBody)
        }),
      ),
    )
    if (textIn(compared, 'before') !== old || textIn(compared, 'after') !== young)
      throw new Error('a comparison does not give its texts back')
    let ended = false
    const peer = elapsed(() => {
      ended = diffWordsWithSpace(old, young, { timeout: limit }) !== undefined
    })
    const least = ended ? '' : 'more than '
    rows.push([
      length.toLocaleString('en'),
      name,
      `${own.toFixed(own < 10 ? 1 : 0)} ms`,
      `${least}${peer.toFixed(0)} ms`,
      `${least}${(peer / own).toFixed(1)}`,
    ])
  }
}
printTable(['characters', 'what changed', 'Pullquote', 'diff, whole text', 'times faster'], rows)
