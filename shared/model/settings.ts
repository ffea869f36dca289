// How a reader likes to read. Not part of the library's history: changing a font is nothing to undo.
import { z } from 'zod'

export const themes = ['paper', 'sepia', 'night'] as const
export const readingFonts = ['literata', 'source-serif', 'inter', 'atkinson'] as const
export const articleSorts = ['added', 'published', 'title', 'site', 'length', 'progress'] as const
export const ArticleSort = z.enum(articleSorts)
export type ArticleSort = z.infer<typeof ArticleSort>

export const citationStyleIds = [
  'plain',
  'markdown',
  'html',
  'footnote',
  'csl-json',
  'bibtex',
  'ris',
] as const
export const CitationStyleId = z.enum(citationStyleIds)
export type CitationStyleId = z.infer<typeof CitationStyleId>

export const Settings = z.object({
  /** `system` follows the desktop: paper by day, night in its dark mode. */
  theme: z.enum([...themes, 'system']).default('paper'),
  font: z.enum(readingFonts).default('literata'),
  /** CSS pixels. */
  size: z.int().min(14).max(30).default(19),
  /** Characters in a line, about. */
  width: z.int().min(45).max(95).default(66),
  lineHeight: z.number().min(1.2).max(2.2).default(1.6),
  shelf: z.boolean().default(true),
  margin: z.boolean().default(true),
  sort: ArticleSort.default('added'),
  descending: z.boolean().default(true),
  /** How two versions of a text are compared: in two columns, or in one. */
  comparing: z.enum(['beside', 'inline']).default('beside'),
  /** Lets Pullquote fetch from this machine and the local network. */
  privateAddresses: z.boolean().default(false),
  /** How a quote is copied. */
  citationStyle: CitationStyleId.default('plain'),
})
export type Settings = z.infer<typeof Settings>
export const defaultSettings: Settings = Settings.parse({})
export const SettingsEdit = z
  .object({
    theme: Settings.shape.theme.unwrap(),
    font: Settings.shape.font.unwrap(),
    size: Settings.shape.size.unwrap(),
    width: Settings.shape.width.unwrap(),
    lineHeight: Settings.shape.lineHeight.unwrap(),
    shelf: z.boolean(),
    margin: z.boolean(),
    sort: ArticleSort,
    descending: z.boolean(),
    comparing: Settings.shape.comparing.unwrap(),
    privateAddresses: z.boolean(),
    citationStyle: CitationStyleId,
  })
  .partial()
export type SettingsEdit = z.infer<typeof SettingsEdit>
