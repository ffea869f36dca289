// Bodies as `buildBody` makes them, for property tests: normalised, and as strange as text can be.
import fc from 'fast-check'
import type { Block, Body, Inline } from './blocks'
import { inlineContent } from './context'
import type { Mark, Piece } from './inlines'

const characters = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...'abcdefgh ,.;:?!') },
  { weight: 4, arbitrary: fc.constantFrom(...'“”‘’„«»—–…\'"<>&*_`|=[]\\/#') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('\u00a0', '\u200b', '\u00ad', '\u2028', '\u0301', 'é', 'ß', 'ﬁ'),
  },
  { weight: 2, arbitrary: fc.constantFrom('漢', '字', '👩🏽‍🚀', '🇩🇪', '𝔘', 'א', 'ש', 'ا') },
  // Neither NUL nor carriage return nor a lone surrogate survives HTML or UTF-8, so no body has them.
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'binary', maxLength: 3 })
      .map((text) => text.replace(/[\0\r]/g, '')),
  },
)
const words = fc.array(characters, { minLength: 1, maxLength: 24 }).map((parts) => parts.join(''))

const url = fc.constantFrom(
  'https://example.org/',
  'http://example.org/a?b=c&d=%22#e',
  'mailto:someone@example.org',
)
const imageUrl = fc.constantFrom('https://example.org/a.png', 'https://example.org/?x=<&y=%20')

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc
    .constantFrom(...(['emphasis', 'strong', 'superscript', 'subscript', 'strike'] as const))
    .map((type): Mark => ({ type })),
  url.map((url): Mark => ({ type: 'link', url: new URL(url).href })),
)

const leaf: fc.Arbitrary<Piece['leaf']> = fc.oneof(
  { weight: 8, arbitrary: words.map((text) => ({ type: 'text', text }) as const) },
  { weight: 1, arbitrary: words.map((text) => ({ type: 'code', text }) as const) },
  {
    weight: 1,
    arbitrary: imageUrl.map(
      (url) => ({ type: 'image', url: new URL(url).href, alt: 'a "b"' }) as const,
    ),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'break' } as const) },
)

const piece: fc.Arbitrary<Piece> = fc.record({
  leaf,
  marks: fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type }),
})

const begin: Piece = { leaf: { type: 'text', text: 'It ' }, marks: [] }

/** Inlines with text in them, all of their lines with text. */
export const inlines: fc.Arbitrary<Inline[]> = fc
  .array(piece, { maxLength: 6 })
  .map((pieces) => inlineContent([begin, ...pieces]))

const caption = fc.oneof(fc.constant<Inline[]>([]), inlines)

const code = fc
  .array(fc.oneof(words, fc.constantFrom('\n', '\t', '    ')), { minLength: 1, maxLength: 6 })
  .map((parts) => `x${parts.join('')}`.replace(/\n+$/, ''))

const row = fc
  .tuple(inlines, fc.array(caption, { minLength: 1, maxLength: 3 }))
  .map(([first, others]) => [first, ...others])

export const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'block' })
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true, maxDepth: 4, depthIdentifier: 'block' },
      {
        weight: 6,
        arbitrary: inlines.map((children) => ({ type: 'paragraph', children }) as Block),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('heading' as const),
          level: fc.constantFrom(1, 2, 3, 4, 5, 6),
          children: inlines,
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record(
          {
            type: fc.constant('code' as const),
            language: fc.constantFrom('ts', 'c++'),
            text: code,
          },
          { requiredKeys: ['type', 'text'] },
        ),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('figure' as const),
          image: imageUrl.map((url) => ({ url: new URL(url).href, alt: '' })),
          caption,
          credit: caption,
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('table' as const),
          header: fc.oneof(fc.constant<Inline[][]>([]), row),
          rows: fc.array(row, { minLength: 1, maxLength: 3 }),
        }),
      },
      { weight: 1, arbitrary: fc.constant({ type: 'rule' } as const) },
      { weight: 1, arbitrary: blocks.map((children) => ({ type: 'quote', children }) as const) },
      {
        weight: 1,
        arbitrary: fc
          .record({
            type: fc.constant('list' as const),
            ordered: fc.boolean(),
            start: fc.option(fc.integer({ min: 2, max: 99 }), { nil: undefined }),
            items: fc.array(blocks, { minLength: 1, maxLength: 3 }),
          })
          .map(({ start, ...list }) =>
            list.ordered && start !== undefined ? { ...list, start } : list,
          ),
      },
    ),
  }
}).block

/** Whole bodies, the empty one among them. */
export const body: fc.Arbitrary<Body> = fc.array(block, { maxLength: 5 })
