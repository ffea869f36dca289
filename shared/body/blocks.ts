// The body of an article: a typed tree of blocks and inlines. Nothing else exists; there is no HTML anywhere in Pullquote.
import { z } from 'zod'

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'emphasis' | 'strong' | 'superscript' | 'subscript' | 'strike'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; url: string; children: Inline[] }
  | { type: 'image'; url: string; alt: string }
  | { type: 'break' }

export interface Paragraph {
  type: 'paragraph'
  children: Inline[]
}
export interface Heading {
  type: 'heading'
  level: 1 | 2 | 3 | 4 | 5 | 6
  children: Inline[]
}
export interface Quote {
  type: 'quote'
  children: Block[]
}
export interface List {
  type: 'list'
  ordered: boolean
  /** The number of the first item of an ordered list, where it is not 1. */
  start?: number | undefined
  /** Each item holds blocks. */
  items: Block[][]
}
export interface Code {
  type: 'code'
  language?: string | undefined
  text: string
}
export interface Figure {
  type: 'figure'
  image: { url: string; alt: string }
  caption: Inline[]
  credit: Inline[]
}
export type Cell = Inline[]
export interface Table {
  type: 'table'
  header: Cell[]
  rows: Cell[][]
}
export interface Rule {
  type: 'rule'
}

export type Block = Paragraph | Heading | Quote | List | Code | Figure | Table | Rule
export type Body = Block[]

/** Addresses that a body may hold: parsed `http`, `https` or `mailto` (links), `http` or `https` (images). */
export const linkProtocols: readonly string[] = ['http:', 'https:', 'mailto:']
export const imageProtocols: readonly string[] = ['http:', 'https:']

const addressOf = (protocols: readonly string[]) =>
  z.string().refine((url) => URL.canParse(url) && protocols.includes(new URL(url).protocol), {
    message: `must be an address that begins with ${protocols.join(' or ')}`,
  })
const LinkAddress = addressOf(linkProtocols)
const ImageAddress = addressOf(imageProtocols)

export const Inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), text: z.string() }),
    z.strictObject({
      type: z.enum(['emphasis', 'strong', 'superscript', 'subscript', 'strike']),
      children: z.array(Inline),
    }),
    z.strictObject({ type: z.literal('code'), text: z.string() }),
    z.strictObject({ type: z.literal('link'), url: LinkAddress, children: z.array(Inline) }),
    z.strictObject({ type: z.literal('image'), url: ImageAddress, alt: z.string() }),
    z.strictObject({ type: z.literal('break') }),
  ]),
)

const Inlines = z.array(Inline)

export const Block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), children: Inlines }),
    z.strictObject({
      type: z.literal('heading'),
      level: z.union([1, 2, 3, 4, 5, 6].map((level) => z.literal(level as Heading['level']))),
      children: Inlines,
    }),
    z.strictObject({ type: z.literal('quote'), children: z.array(Block) }),
    z.strictObject({
      type: z.literal('list'),
      ordered: z.boolean(),
      start: z.int().optional(),
      items: z.array(z.array(Block)),
    }),
    z.strictObject({ type: z.literal('code'), language: z.string().optional(), text: z.string() }),
    z.strictObject({
      type: z.literal('figure'),
      image: z.strictObject({ url: ImageAddress, alt: z.string() }),
      caption: Inlines,
      credit: Inlines,
    }),
    z.strictObject({
      type: z.literal('table'),
      header: z.array(Inlines),
      rows: z.array(z.array(Inlines)),
    }),
    z.strictObject({ type: z.literal('rule') }),
  ]),
)

export const Body: z.ZodType<Body> = z.array(Block)
