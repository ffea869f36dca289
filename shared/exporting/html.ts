// A web page that stands alone and prints well: no script, no request, nothing but the page. Built as a tree, so that what
// a passage holds is words, never markup.
import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { longDate } from '../long-date'
import type { Label } from '../model/label'
import type { ExportedAnnotation, ExportedArticle, Exporter, ExportInput } from './exporter'
import { styleSheet } from './html-style'
import { noteElements } from './note-elements'
import { nowReads, quotedWords } from './quoted-words'
import { addressOf, datesOf, headOf, labelName, linesOf, sourceParts } from './wording'

export const html: Exporter = {
  id: 'html',
  name: 'Web page',
  extension: 'html',
  mediaType: 'text/html',
  render: (input) => `${toHtml(page(input))}\n`,
}

/** Nothing may be loaded; the page's own style is all that it needs. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

function page(input: ExportInput): Root {
  const [first, ...others] = input.articles
  const title = first && others.length === 0 ? first.article.title : 'Passages and notes'
  return h(null, [
    { type: 'doctype' },
    h('html', { lang: 'en' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', { name: 'generator', content: `Pullquote ${input.version}` }),
        h('meta', { name: 'referrer', content: 'no-referrer' }),
        h('title', title),
        h('style', styleSheet),
      ]),
      h('body', [
        ...(others.length > 0 ? [contents(input)] : []),
        h(
          'main',
          input.articles.map((article) => articleElement(article, input)),
        ),
        h('footer', `Exported from Pullquote on ${longDate(input.at)}`),
      ]),
    ]),
  ])
}

function contents({ articles }: ExportInput): Element {
  const entries = articles.map(({ article, annotations }) =>
    h('li', [
      h('a', { href: `#${article.id}`, ...language(article.language) }, article.title),
      h('span', counted(annotations)),
    ]),
  )
  return h('nav', { ariaLabel: 'Contents' }, [h('p', 'Contents'), h('ol', entries)])
}

function articleElement(exported: ExportedArticle, input: ExportInput): Element {
  const { article, annotations } = exported
  const address = addressOf(article)
  return h('article', { id: article.id }, [
    h('header', [
      h('h1', language(article.language), article.title),
      h(
        'p',
        { className: 'source', ...language(article.language) },
        sourceParts(article).join(' · '),
      ),
      ...(address ? [h('p', { className: 'address' }, linkTo(address))] : []),
      h('p', { className: 'dates' }, `${datesOf(article, input.at)} · ${counted(annotations)}`),
      legend(annotations, input.labels),
    ]),
    ...annotations.map((annotation) => annotationElement(annotation, exported, input.labels)),
  ])
}

/** The labels that stand in this article, in the order of their keys. */
function legend(
  annotations: readonly ExportedAnnotation[],
  labels: readonly Label[],
): ElementContent {
  const used = labels.filter(({ id }) =>
    annotations.some((annotation) => annotation.kind === 'highlight' && annotation.label === id),
  )
  if (used.length < 2) return { type: 'text', value: '' }
  return h(
    'ul',
    { className: 'legend', ariaLabel: 'Labels' },
    used.map(({ id, colour }) => h('li', { dataColour: colour }, labelName(labels, id))),
  )
}

function annotationElement(
  annotation: ExportedAnnotation,
  { article, text }: ExportedArticle,
  labels: readonly Label[],
): Element {
  const quotation = (words: string) =>
    h('blockquote', language(article.language), [h('p', withBreaks(words))])
  const colour =
    annotation.kind === 'highlight'
      ? labels.find(({ id }) => id === annotation.label)?.colour
      : undefined
  const content: ElementContent[] = []
  if (annotation.kind === 'highlight') {
    const { words, remark, now } = quotedWords(annotation, text)
    content.push(quotation(words))
    if (remark) {
      const sentence = now === null ? remark : `${remark} ${nowReads}`
      content.push(h('p', { className: 'remark' }, sentence))
    }
    if (now !== null) content.push(quotation(now))
  }
  content.push(
    h('p', { className: 'head' }, [
      h('span', { className: 'label' }, headOf(annotation, labels)),
      ...annotation.tags.map((tag) => h('span', { className: 'tag' }, tag)),
    ]),
  )
  if (annotation.note.trim() !== '')
    content.push(h('div', { className: 'note' }, noteElements(annotation.note, annotation.id)))
  return h(
    'section',
    {
      className: annotation.kind === 'note' ? 'note-only' : 'passage',
      dataColour: colour ?? 'grey',
    },
    content,
  )
}

/** Line breaks as elements too, because not everything that takes a page over takes its style. */
function withBreaks(words: string): ElementContent[] {
  return linesOf(words).flatMap((line, index) => [
    ...(index > 0 ? [h('br')] : []),
    { type: 'text' as const, value: line },
  ])
}

function linkTo(address: string): ElementContent {
  return /^https?:/i.test(address) && URL.canParse(address)
    ? h('a', { href: address, rel: 'noreferrer' }, address)
    : { type: 'text', value: address }
}

const language = (lang: string | null) => (lang ? { lang } : {})

/** “5 passages”, “2 notes on the article”, “5 passages and 2 notes on the article”. */
function counted(annotations: readonly ExportedAnnotation[]): string {
  const notes = annotations.filter(({ kind }) => kind === 'note').length
  const passages = annotations.length - notes
  const parts = [
    ...(passages > 0 || notes === 0 ? [passages === 1 ? '1 passage' : `${passages} passages`] : []),
    ...(notes > 0 ? [`${notes === 1 ? '1 note' : `${notes} notes`} on the article`] : []),
  ]
  return parts.join(' and ')
}
