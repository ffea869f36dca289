// Which node of the page holds which offset of the canonical text, and back. The page marks each leaf's element with
// `data-start`; inside it every text node counts its length and every `br` counts 1, except below `data-no-text` (what the
// page adds of its own, such as the placeholder of an image). A leaf is looked into when it is first asked for, so that a book
// opens as quickly as a page; nothing here needs layout. Knows nodes only by a few of their properties, so that it runs without
// a browser too. Offsets are UTF-16 code units, ranges are half-open.

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

/** `leaves` are the elements with `data-start`, in the order of the text. */
export function indexText<N extends IndexedNode>(
  leaves: readonly (N & IndexedElement)[],
): TextIndex<N> {
  const starts = leaves.map((leaf) => Number(leaf.getAttribute('data-start')))
  const places = new Map<N, number>(leaves.map((leaf, place) => [leaf, place]))
  const known: Piece<N>[][] = []

  const piecesOf = (place: number): readonly Piece<N>[] => {
    const leaf = leaves[place]
    if (!leaf) return []
    known[place] ??= [...piecesIn<N>(leaf, { offset: starts[place] as number, run: {} })]
    return known[place]
  }
  /** The last leaf that begins at an offset or before it. */
  const leafAt = (offset: number) => Math.max(0, firstIndex(starts, (start) => start > offset) - 1)

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

  /** The first piece of the leaves from this place on. */
  const pieceFrom = (place: number): Piece<N> | undefined => {
    for (let at = place; at < leaves.length; at++) {
      const first = piecesOf(at)[0]
      if (first) return first
    }
    return undefined
  }
  /** The last piece of the leaves before this place. */
  const pieceBefore = (place: number): Piece<N> | undefined => {
    for (let at = place - 1; at >= 0; at--) {
      const last = piecesOf(at).at(-1)
      if (last) return last
    }
    return undefined
  }
  const leafAround = (node: N): number | undefined => {
    for (let at: N | null = node; at; at = at.parentNode as N | null) {
      const place = places.get(at)
      if (place !== undefined) return place
    }
    return undefined
  }

  /** Where the text goes on from a place of the document, and where it ends before it; the same inside the text. */
  const locate = ({
    node,
    offset,
  }: Point<N>): { next: number | undefined; last: number | undefined } => {
    const leaf = leafAround(node)
    const path = () => [...pathOf(node), offset]
    if (leaf === undefined) {
      const place = path()
      const after = firstIndex(leaves, (other) => !isBefore(other, place))
      return { next: pieceFrom(after)?.start, last: pieceBefore(after)?.end }
    }
    const pieces = piecesOf(leaf)
    const piece = node.nodeType === textNode ? pieces.find((each) => each.node === node) : undefined
    if (piece) return { next: piece.start + offset, last: piece.start + offset }
    const place = path()
    const after = firstIndex(pieces, (other) => !isBefore(other.node, place))
    return {
      next: (pieces[after] ?? pieceFrom(leaf + 1))?.start,
      last: (pieces[after - 1] ?? pieceBefore(leaf))?.end,
    }
  }

  return {
    spansOf(start, end) {
      const spans: Span<N>[] = []
      for (let place = leafAt(start); place < leaves.length; place++) {
        if ((starts[place] as number) >= end) break
        const pieces = piecesOf(place).filter((piece) => piece.end > start && piece.start < end)
        for (let index = 0; index < pieces.length; index++) {
          const from = pieces[index] as Piece<N>
          while (pieces[index + 1]?.run === from.run) index++
          spans.push(span(from, start, pieces[index] as Piece<N>, end))
        }
      }
      return spans
    },

    pointOf(offset, side = 'after') {
      const from = leafAt(side === 'after' ? offset : offset - 1)
      const fits = ({ end }: Piece<N>) => (side === 'after' ? end > offset : end >= offset)
      const piece = piecesOf(from).find(fits) ?? pieceFrom(from + 1) ?? pieceBefore(leaves.length)
      return piece ? pointIn(piece, Math.min(Math.max(offset, piece.start), piece.end)) : null
    },

    offsetsOf({ startContainer, startOffset, endContainer, endOffset }) {
      const start = locate({ node: startContainer, offset: startOffset }).next
      const end = locate({ node: endContainer, offset: endOffset }).last
      if (start === undefined || end === undefined || end <= start) return null
      return { start, end }
    },
  }
}

/** The pieces below a leaf or a part of it, in the order of the document. */
function* piecesIn<N extends IndexedNode>(
  node: N,
  leaf: { offset: number; run: object },
): Generator<Piece<N>> {
  for (const child of Array.from(node.childNodes) as N[]) {
    if (child.nodeType === textNode) {
      const length = child.nodeValue?.length ?? 0
      if (length === 0) continue
      const start = leaf.offset
      leaf.offset += length
      yield { node: child, start, end: leaf.offset, run: leaf.run }
    } else if (child.nodeType === elementNode) {
      const element = child as N & IndexedElement
      if (element.hasAttribute('data-no-text')) {
        leaf.run = {}
      } else if (element.nodeName.toUpperCase() === 'BR') {
        const start = leaf.offset++
        yield { node: child, start, end: leaf.offset, run: leaf.run }
      } else yield* piecesIn(child, leaf)
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
