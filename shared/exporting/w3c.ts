// W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) as JSON-LD: a collection with one page.
//
// The standard counts positions in code points of the text (section 4.2.5), Pullquote in UTF-16 units: they are converted.
// Positions count in Pullquote's canonical text of the version that `state` dates; the quote finds the words anywhere.
import { describe } from '../anchoring'
import { firstAtLeast } from '../anchoring/first-at-least'
import { placeOf, type TextAnchor } from '../model/anchor'
import type { Highlight } from '../model/annotation'
import { type Article, newestVersion } from '../model/article'
import type { ExportedAnnotation, ExportedArticle, Exporter, ExportInput } from './exporter'
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
      state: { type: 'TimeState', sourceDate: newestVersion(exported.article).retrieved },
      ...(highlight
        ? { selector: selectorsOf(highlight, annotation.located, exported, codePoints) }
        : {}),
    },
  }
}

/** Lost words are named by what stood around them once; they have no position. */
function selectorsOf(
  { anchor }: Highlight,
  located: ExportedAnnotation['located'],
  { text }: ExportedArticle,
  codePoints: (offset: number) => number,
) {
  const place = placeOf({ located })
  if (!place) return [quoteSelector(anchor)]
  return [
    quoteSelector(describe(text, place)),
    {
      type: 'TextPositionSelector',
      start: codePoints(place.start),
      end: codePoints(place.end),
    },
  ]
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

const generator = ({ version }: ExportInput) => ({
  type: 'Software',
  name: 'Pullquote',
  'schema:softwareVersion': version,
})

const textualBody = (value: string, purpose: string) => ({ type: 'TextualBody', value, purpose })

/** JSON is UTF-8 for others, which has no half of a surrogate pair. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD')

/** Turns UTF-16 offsets of `text` into counts of code points before them: one walk for all, then a search for each. */
function codePointCounter(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index)
  return (offset) => offset - firstAtLeast(pairs, offset)
}
