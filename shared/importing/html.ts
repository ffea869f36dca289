// A piece of HTML, such as a selection that was copied, to a draft: all of it is meant, so nothing is taken for furniture.
// Whole pages, whose article has to be found first, are the capture's business.
import type { Root } from 'hast'
import { buildBody } from '../body/build'
import type { Draft } from './draft'
import { parseHtml } from './parse-html'
import { separateTitle } from './title'

/** @param base the address against which links and images are resolved, where the source has one */
export function draftOfHtml(source: string | Root, base?: string): Draft {
  const root = typeof source === 'string' ? parseHtml(source) : source
  const { title, body } = separateTitle(buildBody(root, { base }), null)
  return {
    title,
    byline: null,
    site: null,
    canonicalAddress: null,
    language: null,
    published: null,
    body,
  }
}
