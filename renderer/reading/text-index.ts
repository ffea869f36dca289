// Which node of the page holds which offset of the canonical text, and back. The page marks each leaf's element with
// `data-start`; inside it every text node counts its length and every `br` counts 1, except below `data-no-text` (what the
// page adds of its own, such as the placeholder of an image). Knows nodes only by a few of their properties, so that it runs
// without a browser too. Offsets are UTF-16 code units, ranges are half-open.

/** What the index needs of a node. */
export interface IndexedNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly parentNode: IndexedNode | null
  readonly childNodes: ArrayLike<IndexedNode>
}
export interface IndexedElement extends IndexedNode {
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
}

/** A place in the page: between two characters of a text node, or between two children of an element. */
export interface Point<N> {
  node: N
  offset: number
}

/** The two ends of a range of the page, as `new StaticRange()` takes them. */
export interface Span<N> {
  startContainer: N
  startOffset: number
  endContainer: N
  endOffset: number
}

/** A text node or a `br`, and the offsets that it covers. */
interface Piece<N> {
  node: N
  start: number
  end: number
  /** The unbroken run of text that it is part of: a leaf, or a part of one beside what the page has added. */
  run: object
}

export interface TextIndex<N extends IndexedNode = Node> {
  /**
   * A span for each leaf that holds some of the range, in the order of the text; several where the page has put something of
   * its own into the leaf, which no span covers.
   */
  spansOf(start: number, end: number): Span<N>[]
  /** The place of an offset: before its character, or (`before`) behind the character that comes before it. */
  pointOf(offset: number, side?: 'before' | 'after'): Point<N> | null
  /**
   * The offsets that a range of the page covers, wherever in the document its ends are; null where it covers no text. Ends
   * between leaves fall on the next text inside the range.
   */
  offsetsOf(span: Span<N>): { start: number; end: number } | null
}

const textNode = 3
const elementNode = 1

export function indexText<N extends IndexedNode>(root: N): TextIndex<N> {
  const pieces = [...piecesIn(root, null)]
  const byNode = new Map(pieces.map((piece) => [piece.node, piece]))

  const pointIn = (piece: Piece<N>, offset: number): Point<N> => {
    if (piece.node.nodeType === textNode) return { node: piece.node, offset: offset - piece.start }
    const behind = offset > piece.start ? 1 : 0
    return { node: piece.node.parentNode as N, offset: placeOf(piece.node) + behind }
  }

  const span = (from: Piece<N>, start: number, to: Piece<N>, end: number): Span<N> => {
    const first = pointIn(from, Math.max(start, from.start))
    const last = pointIn(to, Math.min(end, to.end))
    return {
      startContainer: first.node,
      startOffset: first.offset,
      endContainer: last.node,
      endOffset: last.offset,
    }
  }

  /** The canonical offset of a place inside the text, else the number of pieces before it. */
  const locate = ({ node, offset }: Point<N>): { at: number } | { before: number } => {
    const piece = byNode.get(node)
    if (piece && node.nodeType === textNode) return { at: piece.start + offset }
    const place = [...pathOf(node), offset]
    return { before: firstIndex(pieces, (other) => !isBefore(other.node, place)) }
  }

  return {
    spansOf(start, end) {
      const spans: Span<N>[] = []
      let index = firstIndex(pieces, (piece) => piece.end > start)
      while (index < pieces.length) {
        const from = pieces[index] as Piece<N>
        if (from.start >= end) break
        let to = from
        while (++index < pieces.length) {
          const next = pieces[index] as Piece<N>
          if (next.run !== from.run || next.start >= end) break
          to = next
        }
        spans.push(span(from, start, to, end))
      }
      return spans
    },

    pointOf(offset, side = 'after') {
      const index =
        side === 'after'
          ? firstIndex(pieces, (piece) => piece.end > offset)
          : firstIndex(pieces, (piece) => piece.end >= offset)
      const piece = pieces[index] ?? pieces.at(-1)
      if (!piece) return null
      return pointIn(piece, Math.min(Math.max(offset, piece.start), piece.end))
    },

    offsetsOf({ startContainer, startOffset, endContainer, endOffset }) {
      const from = locate({ node: startContainer, offset: startOffset })
      const to = locate({ node: endContainer, offset: endOffset })
      const start = 'at' in from ? from.at : pieces[from.before]?.start
      const end = 'at' in to ? to.at : pieces[to.before - 1]?.end
      if (start === undefined || end === undefined || end <= start) return null
      return { start, end }
    },
  }
}

/** The pieces below a node, in the order of the document. */
function* piecesIn<N extends IndexedNode>(
  node: N,
  leaf: { offset: number; run: object } | null,
): Generator<Piece<N>> {
  for (const child of Array.from(node.childNodes) as N[]) {
    if (child.nodeType === textNode) {
      const length = child.nodeValue?.length ?? 0
      if (!leaf || length === 0) continue
      const start = leaf.offset
      leaf.offset += length
      yield { node: child, start, end: leaf.offset, run: leaf.run }
    } else if (child.nodeType === elementNode) {
      const element = child as N & IndexedElement
      if (element.hasAttribute('data-no-text')) {
        if (leaf) leaf.run = {}
        continue
      }
      if (leaf && element.nodeName.toUpperCase() === 'BR') {
        const start = leaf.offset++
        yield { node: child, start, end: leaf.offset, run: leaf.run }
        continue
      }
      const begins = element.getAttribute('data-start')
      yield* piecesIn(child, begins === null ? leaf : { offset: Number(begins), run: {} })
    }
  }
}

/** Where a node is in its document: the place among its siblings of each ancestor, and of itself. */
function pathOf(node: IndexedNode): number[] {
  const path: number[] = []
  for (let at = node; at.parentNode; at = at.parentNode) path.unshift(placeOf(at))
  return path
}

function placeOf(node: IndexedNode): number {
  return node.parentNode ? Array.prototype.indexOf.call(node.parentNode.childNodes, node) : 0
}

/** Whether a node lies before a place, which is given by its container's path and its offset. */
function isBefore(node: IndexedNode, place: readonly number[]): boolean {
  const path = pathOf(node)
  const fork = path.findIndex((step, depth) => step !== place[depth])
  return fork >= 0 && (path[fork] as number) < (place[fork] ?? 0)
}

/** The first index whose item passes, where all items behind a passing one pass too; else the length. */
function firstIndex<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(items[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
