// Markdown (CommonMark with GitHub's extensions). Built as a tree, so that escaping is the serialiser's: what a passage
// holds is words, never structure.
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { ExportedAnnotation, ExportedArticle, Exporter, ExportInput } from './exporter'
import { noteBlocks, phrasingOf } from './note'
import { nowReads, quotedWords } from './quoted-words'
import { addressOf, datesOf, headOf, sourceParts } from './wording'

export const markdown: Exporter = {
  id: 'markdown',
  name: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  render: (input) =>
    toMarkdown(
      {
        type: 'root',
        children: input.articles.flatMap((article) => articleBlocks(article, input)),
      },
      {
        extensions: [
          gfmToMarkdown(),
          // A carriage return of a text would end a line for the parser.
          { unsafe: [{ character: '\r', inConstruct: 'phrasing' }] },
        ],
        bullet: '-',
        rule: '-',
      },
    ),
}

function articleBlocks(exported: ExportedArticle, input: ExportInput) {
  const { article, annotations } = exported
  const address = addressOf(article)
  const lines = [
    sourceParts(article).map(text),
    address ? [linkTo(address)] : [],
    [text(datesOf(article, input.at))],
  ].filter((line) => line.length > 0)
  const source = lines.map((line, index) => [
    ...(index > 0 ? [lineBreak] : []),
    ...line.flatMap((part, at) => (at > 0 ? [text(' · '), part] : [part])),
  ])
  const blocks: RootContent[] = [
    { type: 'heading', depth: 1, children: [text(article.title)] },
    paragraph(source.flat()),
  ]
  for (const annotation of annotations)
    blocks.push({ type: 'thematicBreak' }, ...annotationBlocks(annotation, exported.text, input))
  return blocks
}

function annotationBlocks(
  annotation: ExportedAnnotation,
  articleText: string,
  { labels }: ExportInput,
) {
  const quoted = annotation.kind === 'highlight' ? quotedWords(annotation, articleText) : null
  const head: PhrasingContent[] = [{ type: 'strong', children: [text(headOf(annotation, labels))] }]
  if (annotation.tags.length > 0) head.push(text(` · ${annotation.tags.join(', ')}`))
  const now = quoted?.now ?? null
  if (quoted?.remark) {
    const remark = now === null ? quoted.remark : `${quoted.remark} ${nowReads}`
    head.push(lineBreak, { type: 'emphasis', children: [text(remark)] })
  }
  return [
    ...(quoted ? [quotation(quoted.words)] : []),
    paragraph(head),
    ...(now === null ? [] : [quotation(now)]),
    ...noteBlocks(annotation.note, annotation.id),
  ]
}

const quotation = (words: string): RootContent => ({
  type: 'blockquote',
  children: [paragraph(phrasingOf(words))],
})

/** An address as the source names it may be no address at all; then it is words. */
function linkTo(address: string): PhrasingContent {
  return /^https?:/i.test(address) && URL.canParse(address)
    ? { type: 'link', url: address, children: [text(address)] }
    : text(address)
}

const lineBreak: PhrasingContent = { type: 'break' }
const text = (value: string): PhrasingContent => ({ type: 'text', value })
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })
