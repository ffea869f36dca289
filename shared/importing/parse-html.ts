// HTML text to a tree (hast), by the algorithm of the HTML standard. The conversion keeps its own stack: pages nest as deep as
// their authors like.
import type { Comment, Element, Root, Text } from 'hast'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { find, html } from 'property-information'

type ParsedNode = DefaultTreeAdapterTypes.ChildNode
type ParsedParent = DefaultTreeAdapterTypes.ParentNode

/** The tree of a document; a fragment gets the `html`, `head` and `body` that it lacks. Never fails. */
export function parseHtml(source: string): Root {
  // As if scripting were off, so that `noscript` holds elements and not one text that looks like tags.
  const document = parse(source, { scriptingEnabled: false })
  const root: Root = { type: 'root', children: [] }
  const open: { from: ParsedParent; to: Root | Element }[] = [{ from: document, to: root }]
  for (let next = open.pop(); next; next = open.pop())
    for (const child of next.from.childNodes) {
      const node = nodeOf(child)
      if (!node) continue
      next.to.children.push(node)
      if (node.type === 'element' && 'childNodes' in child) open.push({ from: child, to: node })
    }
  return root
}

function nodeOf(node: ParsedNode): Element | Text | Comment | null {
  if ('value' in node) return { type: 'text', value: node.value }
  if ('data' in node) return { type: 'comment', value: node.data }
  if (!('tagName' in node)) return null
  return {
    type: 'element',
    tagName: node.tagName,
    properties: Object.fromEntries(node.attrs.map(({ name, value }) => property(name, value))),
    children: [],
  }
}

/** An attribute as hast has it: named as in the DOM, with a list where the attribute is one, `true` where it is a switch. */
export function property(name: string, value: string): [string, string | string[] | true] {
  const info = find(html, name)
  if (info.spaceSeparated) return [info.property, value.split(/\s+/).filter((word) => word !== '')]
  return [info.property, info.boolean ? true : value]
}
