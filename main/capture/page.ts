// A whole web page, or a saved one, to a draft: what it says of itself, the article in it, its title once.
import type { Element, Root } from 'hast'
import { buildBody } from '#shared/body/build'
import { textOf } from '#shared/body/text'
import type { Draft } from '#shared/importing/draft'
import { draftOfHtml } from '#shared/importing/html'
import { parseHtml } from '#shared/importing/parse-html'
import { separateTitle } from '#shared/importing/title'
import { articleParts } from './article-parts'
import { attribute, depthOf, elementsIn } from './elements'
import { bylineOf, metadataOf } from './metadata'

/**
 * Pages nested deeper are not searched for their article: Readability walks parts of them recursively, and takes time in
 * proportion to the square of the depth. Real pages stay below 100.
 */
const deepestPage = 300

/**
 * Makes a draft of a page. A page in which no article is found gives all of its text.
 *
 * @param address where it was found, for links and as the site's name
 */
export function draftOfPage(source: string, address: string | undefined): Draft {
  const page = parseHtml(source)
  showLazyImages(page)
  const { base, title: named, ...metadata } = metadataOf(page, address)
  const article = depthOf(page) <= deepestPage ? articleParts(page) : null
  const found = article ? buildBody(article.root, { base }) : []
  const body = textOf(found) === '' ? buildBody(page, { base }) : found
  return {
    ...metadata,
    byline: bylineOf([metadata.byline, article?.byline]),
    ...separateTitle(body, named),
  }
}

/** Makes a draft of pasted HTML: a whole page is treated as one, a selection is taken as it is. */
export function draftOfPaste(source: string): Draft {
  const isPage = /<!doctype\s|<title[\s>]/i.test(source.slice(0, 65_536))
  return isPage ? draftOfPage(source, undefined) : draftOfHtml(source)
}

const lazySources = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataSrcSet', 'srcSet']

/** Pages that load images late put a placeholder, or nothing, where the address belongs. */
function showLazyImages(page: Root) {
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'img' || isAddress(attribute(element, 'src'))) continue
    const source = lazySources.map((name) => firstSource(element, name)).find(isAddress)
    if (source) element.properties.src = source
  }
}

const isAddress = (text: string | null | undefined) =>
  Boolean(text) && !/^\s*data:/i.test(text ?? '')

/** The first address of a list such as `a.jpg 1x, b.jpg 2x`. */
const firstSource = (element: Element, property: string) =>
  attribute(element, property)?.trim().split(/[\s,]/)[0]
