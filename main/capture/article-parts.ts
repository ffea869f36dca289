// Finds the article in a page. Readability decides which parts belong to it, on a copy of the page; the parts themselves are
// then taken from the page, untouched. So whatever Readability moves, renames or rewrites, no word of the text changes.
import { Readability } from '@mozilla/readability'
import type { Element, ElementContent, Nodes, Root } from 'hast'
import { parseHTML } from 'linkedom'
import { find, html } from 'property-information'
import { dropped, lines } from '#shared/body/elements'
import { isContainer, isNamedFurniture, restore } from './container'
import { elementsIn } from './elements'

export interface ArticleParts {
  /** The page without what does not belong to its article. */
  root: Root
  /** A byline in the page's text that is no part of the article's. */
  byline: string | null
}

/** Null where Readability finds no article. The page must not nest deeper than a recursive walk can bear. */
export function articleParts(page: Root): ArticleParts | null {
  encloseLooseText(page)
  const { document, elements } = copyOf(page)
  const article = chosenBy(document)
  if (!article?.content || !article.textContent?.trim()) return null

  const kept = new Set<Element>()
  for (const copy of [article.content, ...article.content.querySelectorAll('*')])
    for (const { name } of copy.attributes) {
      const element = elements.get(name)
      if (element) kept.add(element)
    }
  restore(page, kept)
  const root = pruned(page, kept)
  return root && { root, byline: article.byline ?? null }
}

function chosenBy(document: CopiedDocument) {
  try {
    return new Readability<CopiedElement>(document as never, {
      // The page's own metadata are read elsewhere, and its scripts are not in the copy.
      disableJSONLD: true,
      keepClasses: true,
      serializer: (node) => node as unknown as CopiedElement,
    }).parse()
  } catch (error) {
    // linkedom adds the children of an element as arguments of one call, and some pages have more than a call can take.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Readability may put another element in the body's place: what stands in the body itself gets an element of its own. */
function encloseLooseText(page: Root) {
  for (const body of elementsIn(page))
    if (body.tagName === 'body')
      body.children = body.children.map((child) =>
        child.type !== 'text' || isSpace(child.value)
          ? child
          : { type: 'element', tagName: 'span', properties: {}, children: [child] },
      )
}

const isSpace = (text: string) => /^[ \t\n\f\r]*$/.test(text)

/** What is used of linkedom's DOM. */
interface CopiedNode {
  appendChild(child: CopiedNode): void
}
interface CopiedElement extends CopiedNode {
  attributes: Iterable<{ name: string }>
  setAttribute(name: string, value: string): void
  querySelectorAll(selector: string): Iterable<CopiedElement>
}
interface CopiedDocument {
  head: CopiedElement
  body: CopiedElement
  createElement(name: string): CopiedElement
  createTextNode(text: string): CopiedNode
}

/** The attributes that Readability looks at. */
const wanted: ReadonlySet<string> = new Set([
  ...['class', 'id', 'role', 'rel', 'itemprop', 'itemtype', 'property', 'name', 'content', 'title'],
  ...[
    'hidden',
    'style',
    'aria-hidden',
    'aria-modal',
    'href',
    'src',
    'srcset',
    'alt',
    'dir',
    'lang',
  ],
  ...['colspan', 'rowspan', 'summary', 'datatable'],
])

/**
 * A copy in linkedom's DOM. Every element carries an attribute whose very name is its own: Readability copies attributes when
 * it renames or merges elements, so that a merged element names all that went into it.
 */
function copyOf(page: Root): { document: CopiedDocument; elements: Map<string, Element> } {
  const document: CopiedDocument = parseHTML(
    '<!doctype html><html><head></head><body></body></html>',
  ).document
  const elements = new Map<string, Element>()
  const open: { from: Root | Element; to: CopiedNode; inContainer: boolean }[] = [
    { from: page, to: document.body, inContainer: false },
  ]
  for (let next = open.pop(); next; next = open.pop())
    for (const child of next.from.children) {
      if (child.type === 'text') next.to.appendChild(document.createTextNode(child.value))
      if (child.type !== 'element') continue
      if (child.tagName === 'html' || child.tagName === 'body') {
        elements.set(mark(elements.size, document.body), child)
        open.push({ from: child, to: document.body, inContainer: false })
      } else if (!dropped.has(child.tagName)) {
        const copy = document.createElement(nameOfCopy(child, next.from))
        // Inside the article's container Readability shall judge by the text, not by names that only sound like furniture.
        copyAttributes(child, copy, !next.inContainer || isNamedFurniture(child))
        elements.set(mark(elements.size, copy), child)
        next.to.appendChild(copy)
        open.push({ from: child, to: copy, inContainer: next.inContainer || isContainer(child) })
      }
    }
  return { document, elements }
}

function nameOfCopy({ tagName }: Element, parent: Root | Element): string {
  // Readability drops every footer; that of a quotation says whose words they are.
  const attribution =
    tagName === 'footer' && parent.type === 'element' && parent.tagName === 'blockquote'
  if (attribution) return 'p'
  return /^[a-z][a-z\d-]*$/i.test(tagName) ? tagName : 'span'
}

function mark(index: number, copy: CopiedElement): string {
  const name = `data-part-${index}`
  copy.setAttribute(name, '')
  return name
}

function copyAttributes(element: Element, copy: CopiedElement, named: boolean) {
  for (const [property, value] of Object.entries(element.properties)) {
    const { attribute } = find(html, property)
    if (!named && (attribute === 'class' || attribute === 'id')) continue
    if (!wanted.has(attribute) || value === null || value === undefined || value === false) continue
    const text = Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value)
    // Readability turns such links into bare text, which would lose their mark; a body holds none of them in any case.
    if (attribute === 'href' && !/^\s*(?:https?:|mailto:|[^:]*$|[/?#.])/i.test(text)) continue
    copy.setAttribute(attribute, text)
  }
}

/** Elements that hold nothing and stand where their parent stands. */
const voids: ReadonlySet<string> = new Set(['br', 'hr', 'wbr'])

/**
 * The page with only the text that stands directly in kept elements. Other elements stay as the frame of kept ones, or empty,
 * so that what they kept apart does not run together. Null where nothing is kept.
 */
function pruned(page: Root, kept: ReadonlySet<Element>): Root | null {
  // Elements that are kept or hold kept ones.
  const framing = new Set<Nodes>()
  const order: (Root | Element)[] = []
  const parents = new Map<Nodes, Root | Element>()
  const open: (Root | Element)[] = [page]
  for (let node = open.pop(); node; node = open.pop()) {
    order.push(node)
    for (const child of node.children)
      if (child.type === 'element') {
        parents.set(child, node)
        open.push(child)
      }
  }
  for (const node of order.reverse()) {
    const isKept = node.type === 'element' && kept.has(node)
    if (isKept || framing.has(node)) {
      framing.add(node)
      const parent = parents.get(node)
      if (parent) framing.add(parent)
    }
  }
  if (!framing.has(page)) return null

  const root: Root = { type: 'root', children: [] }
  const copying = [{ from: page as Root | Element, to: root as Root | Element, inside: false }]
  for (let next = copying.pop(); next; next = copying.pop()) {
    const { from, to } = next
    const inside = next.inside || (from.type === 'element' && kept.has(from))
    const hasText = from.type === 'element' && kept.has(from)
    const children = to.children as ElementContent[]
    for (const child of from.children) {
      if (child.type === 'text' && (hasText || isSpace(child.value))) children.push(child)
      if (child.type !== 'element') continue
      if (framing.has(child)) {
        // Around the article a list or a quote is only where the page put it.
        const tagName = inside || kept.has(child) ? child.tagName : 'div'
        const copy = { ...child, tagName, children: [] }
        children.push(copy)
        copying.push({ from: child, to: copy, inside })
      } else if (voids.has(child.tagName)) children.push(child)
      else if (lines.has(child.tagName)) children.push(edge(child))
    }
  }
  return root
}

/** What is left of a block that does not belong: its edges. */
const edge = ({ properties: _, ...element }: Element): Element => ({
  ...element,
  properties: {},
  children: [],
})
