// A body as HTML, by which it can be seen that nothing of it is lost (built again, it is the same body), and as the one JSON
// text whose hash is its name. Exports write passages, not bodies, and have writers of their own.
import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Block, Body, Cell, Inline } from './blocks'

/** HTML of a body: nothing in it runs, and built again it gives an equal body. */
export function htmlOf(body: Body): string {
  const root: Root = { type: 'root', children: body.map(blockElement) }
  return toHtml(root)
}

/**
 * JSON with the keys of every object in the order of their code units and no white space: equal bodies give equal texts, so
 * that its SHA-256 (over UTF-8) names the body.
 */
export function canonicalJson(body: Body): string {
  return JSON.stringify(body, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

function element(
  tagName: string,
  children: ElementContent[] = [],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children }
}

const text = (value: string): ElementContent => ({ type: 'text', value })

function blockElement(block: Block): Element {
  switch (block.type) {
    case 'paragraph':
      return element('p', inlineNodes(block.children))
    case 'heading':
      return element(`h${block.level}`, inlineNodes(block.children))
    case 'quote':
      return element('blockquote', block.children.map(blockElement))
    case 'list':
      return element(
        block.ordered ? 'ol' : 'ul',
        block.items.map((item) => element('li', item.map(blockElement))),
        block.start === undefined ? {} : { start: block.start },
      )
    case 'code': {
      const className = block.language ? [`language-${block.language}`] : undefined
      return element('pre', [element('code', [text(block.text)], { className })])
    }
    case 'figure':
      return element('figure', [
        element('img', [], { src: block.image.url, alt: block.image.alt }),
        ...captionNodes(block.caption, block.credit),
      ])
    case 'table':
      return element('table', [
        ...(block.header.length > 0 ? [element('thead', [rowElement('th', block.header)])] : []),
        element(
          'tbody',
          block.rows.map((row) => rowElement('td', row)),
        ),
      ])
    case 'rule':
      return element('hr')
  }
}

function captionNodes(caption: Inline[], credit: Inline[]): Element[] {
  if (caption.length + credit.length === 0) return []
  const nodes = inlineNodes(caption)
  if (credit.length > 0)
    nodes.push(element('small', inlineNodes(credit), { className: ['credit'] }))
  return [element('figcaption', nodes)]
}

function rowElement(tagName: 'th' | 'td', row: Cell[]): Element {
  return element(
    'tr',
    row.map((cell) => element(tagName, inlineNodes(cell))),
  )
}

const tagNames = {
  emphasis: 'em',
  strong: 'strong',
  superscript: 'sup',
  subscript: 'sub',
  strike: 's',
} as const

function inlineNodes(inlines: readonly Inline[]): ElementContent[] {
  return inlines.map((inline) => {
    switch (inline.type) {
      case 'text':
        return text(inline.text)
      case 'code':
        return element('code', [text(inline.text)])
      case 'link':
        return element('a', inlineNodes(inline.children), { href: inline.url })
      case 'image':
        return element('img', [], { src: inline.url, alt: inline.alt })
      case 'break':
        return element('br')
      default:
        return element(tagNames[inline.type], inlineNodes(inline.children))
    }
  })
}
