// Searching the library.
import { z } from 'zod'
import { Id } from '../model/values'
import type { CommandTable } from './values'
import { ArticleView } from './views'

/** Text in pieces; `hit` where it is what was looked for. */
const Pieces = z.array(z.object({ text: z.string(), hit: z.boolean() }))

export const SearchHit = z.discriminatedUnion('kind', [
  /** In the text of the article: UTF-16 offsets into the canonical text of its newest version, half-open. */
  z.object({ kind: z.literal('text'), start: z.int(), end: z.int(), pieces: Pieces }),
  z.object({ kind: z.literal('passage'), annotation: Id, pieces: Pieces }),
  z.object({ kind: z.literal('note'), annotation: Id, pieces: Pieces }),
])
export type SearchHit = z.infer<typeof SearchHit>

export const SearchResult = z.object({
  article: ArticleView,
  title: Pieces,
  /** The best of them, those of the text first. */
  hits: z.array(SearchHit),
})
export type SearchResult = z.infer<typeof SearchResult>

export const searchCommands = {
  'search.find': {
    input: z.object({
      /** See `parseQuery`: words, "phrases", tag: site: label: state: before: after:, and a minus before any of them. */
      query: z.string().max(2_000),
      offset: z.int().min(0).max(1_000_000).default(0),
      limit: z.int().min(1).max(200).default(20),
    }),
    output: z.object({
      /** How many articles fit. */
      total: z.int(),
      /** Those of the page that was asked for, the best first. */
      results: z.array(SearchResult),
      /** Sentences about what was typed and could not be meant. */
      remarks: z.array(z.string()),
    }),
  },
} satisfies CommandTable
