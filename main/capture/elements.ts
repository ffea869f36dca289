// Looking around in a page's tree (hast), without recursion: pages nest as deep as their authors like.
import type { Element, Nodes, Root } from 'hast'

/** All elements in the order of the page. */
export function* elementsIn(root: Root | Element): Generator<Element> {
  const open: Nodes[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'element') yield node
    if ('children' in node)
      for (let index = node.children.length - 1; index >= 0; index--)
        open.push(node.children[index] as Nodes)
  }
}

/** The text in an element as it stands, white space folded; `script` gives its source. */
export function wordsOf(root: Root | Element): string {
  const parts: string[] = []
  const open: Nodes[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') parts.push(node.value)
    if ('children' in node)
      for (let index = node.children.length - 1; index >= 0; index--)
        open.push(node.children[index] as Nodes)
  }
  return parts.join('').replace(/\s+/g, ' ').trim()
}

/** How many elements lie inside one another at most. */
export function depthOf(root: Root): number {
  let deepest = 0
  const open: [Nodes, number][] = [[root, 0]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next
    deepest = Math.max(deepest, depth)
    if ('children' in node) for (const child of node.children) open.push([child, depth + 1])
  }
  return deepest
}

/** An attribute as text; null where it is missing or empty. */
export function attribute(element: Element, property: string): string | null {
  const value = element.properties[property]
  const text = Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : ''
  return text.trim() || null
}
