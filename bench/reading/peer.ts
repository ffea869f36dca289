// The peer of the reading page: the same page with the same style sheet and fonts, its text in plain elements without sections,
// its highlights as `<mark>` elements. What stands here runs in the browser, so each function is whole by itself.

/** An element of the page, or a text. */
export type Tree = string | { tag: string; attributes: [string, string][]; children: Tree[] }

export interface PeerMark {
  start: number
  end: number
  colour: string
}

/** The window as it is drawn now, without the boxes of sections and without the margin. */
export function takeWindow(): Tree[] {
  const treesOf = (node: Node): Tree[] => {
    if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? '']
    if (!(node instanceof Element) || node.tagName === 'ASIDE') return []
    const children = [...node.childNodes].flatMap(treesOf)
    if (node.hasAttribute('data-section')) return children
    const attributes = [...node.attributes].map(({ name, value }): [string, string] => [
      name,
      value,
    ])
    return [{ tag: node.localName, attributes, children }]
  }
  return [...document.body.childNodes].flatMap(treesOf)
}

/** Leaves an empty page, as before anything is opened. */
export function clear() {
  document.body.replaceChildren()
}

/**
 * Asks for the text as the app does, draws the page from plain elements, and resolves with the milliseconds until it has been
 * painted.
 */
export async function openPlain({ trees, article }: { trees: Tree[]; article: string }) {
  const draw = (tree: Tree): Node => {
    if (typeof tree === 'string') return document.createTextNode(tree)
    const element =
      tree.tag === 'svg' ? document.createElement('i') : document.createElement(tree.tag)
    for (const [name, value] of tree.attributes) element.setAttribute(name, value)
    for (const child of tree.children) element.append(draw(child))
    return element
  }
  const start = performance.now()
  const answer = await fetch('/call/article.open', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ article, annotations: false }),
  })
  await answer.json()
  document.body.append(...trees.map(draw))
  await new Promise<void>((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(0)
    }),
  )
  performance.mark('painted')
  return performance.now() - start
}

/** Wraps the passages in `<mark>` elements: each text node is replaced once, the last of several marks on a word shows. */
export function mark(marks: PeerMark[]) {
  let next = 0
  let open: PeerMark[] = []
  for (const leaf of document.querySelectorAll<HTMLElement>('[data-start]')) {
    let at = Number(leaf.dataset.start)
    const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
    for (const node of nodes) {
      const [start, end] = [at, at + node.data.length]
      at = end
      open = open.filter((mark) => mark.end > start)
      for (let mark = marks[next]; mark && mark.start < end; mark = marks[++next]) open.push(mark)
      const here = open.filter((mark) => mark.end > start && mark.start < end)
      if (here.length === 0) continue
      const edges = here.flatMap((mark) => [Math.max(start, mark.start), Math.min(end, mark.end)])
      const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b)
      const pieces = cuts.slice(1).map((to, index) => {
        const from = cuts[index] as number
        const words = node.data.slice(from - start, to - start)
        const top = here.findLast((mark) => mark.start <= from && mark.end >= to)
        if (!top) return words
        const element = document.createElement('mark')
        element.style.backgroundColor = `var(--wash-${top.colour})`
        element.append(words)
        return element
      })
      node.replaceWith(...pieces)
    }
  }
}
