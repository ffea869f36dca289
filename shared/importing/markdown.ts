// Markdown (CommonMark with GitHub's extensions, and front matter in YAML) to a draft.

import { toHtml } from 'hast-util-to-html'
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toHast } from 'mdast-util-to-hast'
import { gfm } from 'micromark-extension-gfm'
import { buildBody } from '../body/build'
import type { Draft } from './draft'
import { frontMatterOf } from './front-matter'
import { parseHtml } from './parse-html'
import { separateTitle } from './title'

/**
 * Makes a draft of Markdown. HTML in it is read as HTML and goes through the same gate as any other.
 *
 * @param base the address against which links are resolved, where the source has one
 */
export function draftOfMarkdown(source: string, base?: string): Draft {
  const { matter, text } = frontMatterOf(source.replace(/^\ufeff/, ''))
  const tree = fromMarkdown(shallow(text), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  })
  limitNesting(tree)
  // Footnotes come at the end as a list; the label and the arrows back are no words of the author's.
  const html = toHast(tree, {
    allowDangerousHtml: true,
    footnoteLabelTagName: 'template',
    footnoteBackContent: () => [],
  })
  const page = parseHtml(toHtml(html, { allowDangerousHtml: true }))
  const address = base ?? matter.address ?? undefined
  const { title, body } = separateTitle(buildBody(page, { base: address }), matter.title)
  return {
    title,
    byline: matter.byline,
    site: matter.site,
    canonicalAddress: matter.address,
    language: matter.language,
    published: matter.published,
    body,
  }
}

/** Deeper than a body nests, and far from what the recursive steps that follow could not bear. */
const deepest = 100
/** Where a line begins with more marks of quotes and lists than this, the others say nothing: parsing them takes quadratic time. */
const mostMarks = 100
const mark = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y

function shallow(text: string): string {
  return text.replace(/^[ \t]*[>\-+*\d].{200,}$/gm, (line) => {
    let kept = 0
    let end = 0
    mark.lastIndex = 0
    for (let marks = 1; mark.test(line); marks++) {
      end = mark.lastIndex
      if (marks <= mostMarks) kept = end
    }
    return line.slice(0, kept) + line.slice(end)
  })
}

const containers: ReadonlySet<string> = new Set([
  ...['blockquote', 'list', 'listItem', 'footnoteDefinition'],
  ...['emphasis', 'strong', 'delete', 'link', 'linkReference'],
])

/** Puts the content of containers that lie too deep in their place: what they hold may stand wherever they may. */
function limitNesting(tree: Root) {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    if (!('children' in node)) continue
    if (depth >= deepest) node.children = unwrapped(node.children) as typeof node.children
    for (const child of node.children) open.push({ node: child, depth: depth + 1 })
  }
}

function unwrapped(nodes: readonly Nodes[]): Nodes[] {
  const result: Nodes[] = []
  const open = [...nodes].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if (containers.has(node.type) && 'children' in node)
      for (const child of [...node.children].reverse()) open.push(child)
    else result.push(node)
  }
  return result
}
