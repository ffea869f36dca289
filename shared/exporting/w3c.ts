// W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) as JSON-LD: a collection with one page.
//
// The standard counts positions in code points of the text (section 4.2.5), Pullquote in UTF-16 units: they are converted.
// Positions count in Pullquote's canonical text of the version that `state` dates; the quote finds the words anywhere. What has
// to be said of words that are not in the current text is a body that describes.
import { describe } from '../anchoring'
import { firstAtLeast } from '../anchoring/first-at-least'
import { placeOf, type TextAnchor } from '../model/anchor'
import type { AttributedQuotation } from '../model/annotation'
import { type Article, newestVersion, type Version } from '../model/article'
import type { ExportedAnnotation, ExportedArticle, Exporter, ExportInput } from './exporter'
import { nowReads, type QuotedWords, quotedWords } from './quoted-words'
import { addressOf, labelName } from './wording'

export const w3c: Exporter = {
  id: 'w3c',
  name: 'W3C Web Annotation',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  render: (input) => `${JSON.stringify(collection(input), null, 2)}\n`,
}

function collection(input: ExportInput) {
  const items = input.articles.flatMap((article) => {
    const codePoints = codePointCounter(article.text)
    return article.annotations.map((annotation) =>
      annotationOf(annotation, article, codePoints, input),
    )
  })
  // A name that is unique without being a place on the Web: the standard asks for an IRI (RFC 4151).
  const id = `tag:pullquote.example,2026:annotations/${input.at}`
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: 'Annotations exported from Pullquote',
    generator: generator(input),
    generated: input.at,
    total: items.length,
    first: { id: `${id}/1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  }
}

function annotationOf(
  annotation: ExportedAnnotation,
  exported: ExportedArticle,
  codePoints: (offset: number) => number,
  input: ExportInput,
) {
  const source = sourceOf(exported.article)
  const highlight = annotation.kind === 'highlight' ? annotation : undefined
  const quoted = highlight ? quotedWords(highlight, exported.text) : null
  const motivation = [
    ...(highlight ? ['highlighting'] : []),
    ...(annotation.note !== '' ? ['commenting'] : []),
    ...(annotation.tags.length > 0 ? ['tagging'] : []),
  ]
  const body = [
    ...(highlight ? [textualBody(labelName(input.labels, highlight.label), 'classifying')] : []),
    ...(annotation.note !== ''
      ? [{ ...textualBody(annotation.note, 'commenting'), format: 'text/markdown' }]
      : []),
    ...annotation.tags.map((tag) => textualBody(tag, 'tagging')),
    ...(quoted && quoted.words !== quoted.source
      ? [textualBody(wellFormed(quoted.words), 'editing')]
      : []),
    ...(highlight?.quotation ? saidBy(highlight.quotation) : []),
    ...(quoted?.remark ? [textualBody(sentenceOf(quoted), 'describing')] : []),
  ]
  return {
    id: `urn:uuid:${annotation.id}`,
    type: 'Annotation',
    motivation: motivation.length > 0 ? motivation : ['commenting'],
    created: annotation.created,
    modified: annotation.changed,
    generator: generator(input),
    generated: input.at,
    ...(body.length > 0 ? { body } : {}),
    target: {
      type: 'SpecificResource',
      source,
      ...targetOf(annotation, quoted, exported, codePoints),
    },
  }
}

/**
 * Words that are not in the current text, or not settled to be, are named by what stood around them once, and dated by the
 * version that they stood in; they have no position.
 */
function targetOf(
  annotation: ExportedAnnotation,
  quoted: QuotedWords | null,
  { article, text }: ExportedArticle,
  codePoints: (offset: number) => number,
) {
  const stateOf = ({ retrieved }: Version) => ({ type: 'TimeState', sourceDate: retrieved })
  const newest = newestVersion(article)
  if (annotation.kind === 'note') return { state: stateOf(newest) }
  const { anchor } = annotation
  const place = placeOf(annotation)
  if (!place || quoted?.remark) {
    const marked = article.versions.find(({ body }) => body === anchor.body)
    return { state: stateOf(marked ?? newest), selector: [quoteSelector(anchor)] }
  }
  const { start, end } = place
  const position = { start: codePoints(start), end: codePoints(end) }
  return {
    state: stateOf(newest),
    selector: [quoteSelector(describe(text, place)), { type: 'TextPositionSelector', ...position }],
  }
}

function quoteSelector({ exact, prefix, suffix }: TextAnchor) {
  return {
    type: 'TextQuoteSelector',
    exact: wellFormed(exact),
    prefix: wellFormed(prefix),
    suffix: wellFormed(suffix),
  }
}

function sourceOf(article: Article) {
  const known = {
    'schema:headline': article.title,
    'schema:author': article.byline,
    'schema:publisher': article.site,
    'schema:datePublished': article.published,
    language: article.language,
  }
  return {
    id: addressOf(article) ?? `urn:uuid:${article.id}`,
    type: 'Text',
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value)),
    /** When the reader took it into the library. */
    'dcterms:dateAccepted': article.added,
  }
}

const saidBy = ({ speaker, cue }: AttributedQuotation) =>
  speaker ? [textualBody(`Said by ${speaker}${cue ? ` (“${cue}”)` : ''}`, 'describing')] : []

const generator = ({ version }: ExportInput) => ({
  type: 'Software',
  name: 'Pullquote',
  'schema:softwareVersion': version,
})

const sentenceOf = ({ remark, now }: QuotedWords) =>
  wellFormed(now === null ? `${remark}` : `${remark} ${nowReads} ${now}`)

const textualBody = (value: string, purpose: string) => ({ type: 'TextualBody', value, purpose })

/** JSON is UTF-8 for others, which has no half of a surrogate pair. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD')

/** Turns UTF-16 offsets of `text` into counts of code points before them: one walk for all, then a search for each. */
function codePointCounter(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index)
  return (offset) => offset - firstAtLeast(pairs, offset)
}
