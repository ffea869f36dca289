// A very long article and very many marks on it, of our own making and the same each time: what is measured and tested at scale.
import { randomUUID } from 'node:crypto'
import { describe } from '#shared/anchoring/describe'
import { textOf } from '#shared/body/text'
import type { Output } from '#shared/contract'
import { Annotation } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'
import { newestVersion } from '#shared/model/article'
import { makeDraft } from '../main/capture/make-draft'
import { openSession } from '../main/commands/session'
import { openLibrary } from '../main/library/library'

export const longTitle = 'The register of the river'

const syllables =
  'ban cor den el far gan hol is jun kel lor mar nes or pel quin ros sal tor ul ven wen yar zel'.split(
    ' ',
  )
const common =
  'the of and to in that was for on with as his her they at be this from have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know'.split(
    ' ',
  )

/** Random numbers from 0 to 1, the same ones from the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** An article in Markdown whose canonical text has about so many characters: headings, paragraphs, lists, quotations, a table. */
export function longArticle(characters: number): string {
  const random = randomFrom(1811)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const many = (count: number, make: () => string, separator: string) =>
    Array.from({ length: count }, make).join(separator)

  const word = () =>
    random() < 0.55 ? pick(common) : many(between(1, 4), () => pick(syllables), '')
  const sentence = () => {
    const words = many(between(5, 22), word, ' ')
    const inner = random() < 0.1 ? words.replace(' ', ' *').replace(/ (\S+)$/, '* $1') : words
    return `${inner.charAt(0).toUpperCase()}${inner.slice(1)}.`
  }
  const paragraph = () => many(between(2, 7), sentence, ' ')

  const blocks: string[] = []
  let length = 0
  const add = (block: string) => {
    blocks.push(block)
    length += block.length
  }
  while (length < characters) {
    add(`## ${many(between(2, 6), word, ' ')}`)
    for (let rest = between(6, 14); rest > 0; rest--) add(paragraph())
    if (random() < 0.4) add(many(between(3, 7), () => `- ${sentence()}`, '\n'))
    if (random() < 0.4) add(`> ${paragraph()}`)
    if (random() < 0.1)
      add(
        `| ${many(3, word, ' | ')} |\n| --- | --- | --- |\n${many(4, () => `| ${many(3, word, ' | ')} |`, '\n')}`,
      )
    add(paragraph())
  }
  return `# ${longTitle}\n\n${blocks.join('\n\n')}`
}

export interface Long {
  article: string
  text: string
}

/** Makes a library that holds one article with so many characters and marks, every tenth of them with a note. */
export async function makeLongLibrary(
  folder: string,
  { characters = 500_000, marks = 10_000 } = {},
): Promise<Long> {
  const options = { folder, write: true, holder: 'the specs' }
  const original = new TextEncoder().encode(longArticle(characters))
  const source = { kind: 'paste' } as const
  const mediaType = 'text/markdown'
  const session = await openSession({
    ...options,
    version: '0.0.0',
    // In this thread: a bundle of specs or of a measurement has no worker beside it.
    capture: async () => {
      const draft = makeDraft(original, mediaType, source)
      return { draft, original, mediaType, source, address: null }
    },
  })
  const give = async <T>(name: string, input: unknown) => {
    const outcome = await session.call(name, input)
    if (!outcome.ok) throw new Error(outcome.failure.message)
    return outcome.value as T
  }
  const { article } = await give<Output<'article.import'>>('article.import', {
    source: { kind: 'paste', text: 'The long one.', type: 'markdown' },
  })
  const { body } = await give<Output<'article.open'>>('article.open', { article: article.id })
  await session.close()

  const text = textOf(body)
  const now = () => '2026-10-17T09:00:00.000Z'
  const library = await openLibrary({ ...options, now, newId: randomUUID })
  await library.commit(
    marksOn(text, article, marks).map((value) => ({
      action: 'create' as const,
      record: { type: 'annotation' as const, value },
    })),
    { undoable: false },
  )
  await library.close()
  return { article: article.id, text }
}

const labels = ['quote', 'claim', 'evidence', 'question', 'context']

/** Marks of a few words each, spread over the text evenly; some cross a paragraph's end, some lie over each other. */
function marksOn(text: string, article: Article, count: number): Annotation[] {
  const random = randomFrom(1953)
  const { body } = newestVersion(article)
  const created = '2026-10-17T09:00:00.000Z'
  return Array.from({ length: count }, (_, index) => {
    const start = text.indexOf(' ', Math.floor((index * (text.length - 200)) / count)) + 1
    const end = text.indexOf(' ', start + 5 + Math.floor(random() * 40))
    return Annotation.parse({
      id: randomUUID(),
      article: article.id,
      kind: 'highlight',
      anchor: { ...describe(text, { start, end }), body },
      label: labels[index % labels.length] as string,
      note: index % 10 === 3 ? `Note ${index}: is that so?` : '',
      tags: [],
      created,
      changed: created,
      origin: null,
      trashed: null,
    })
  })
}
