// Makes a body of an HTML tree (hast). Unknown elements contribute their text; nothing that runs, loads or hides comes along.
// The walk keeps its own stack, so that no depth of nesting can exhaust the machine's.
import type { Element, Nodes, Root } from 'hast'
import { imageAddress, linkAddress } from './addresses'
import type { Block, Body } from './blocks'
import { codeBlock, enterPre, languageOf } from './code'
import { type Context, flush } from './context'
import { codes, dropped, headings, lines, marks } from './elements'
import { type Figure, figureBlocks, isCredit } from './figure'
import type { Mark, Piece } from './inlines'
import { settle } from './list'
import { addTable, isLayout, type TableParts } from './table'

/** Quotes and lists inside one another; what lies deeper stays, as blocks of the deepest one. */
export const maxNesting = 64

/**
 * The body of a tree. It is normalised: white space is folded by HTML's rules (`pre` keeps its own, as a code block), no
 * paragraph, item or row is empty, adjacent text is one, no block stands inside inlines, a lone image is a figure. Otherwise
 * no character of the text changes, except that `q` gets the quotation marks which a browser draws around it.
 *
 * @param base the address against which links and images are resolved; without it only absolute ones remain
 */
export function buildBody(root: Root | Element, options: { base?: string | undefined } = {}): Body {
  const builder = new Builder(options.base)
  const stack: Frame[] = [{ nodes: [root], index: 0, leave: () => builder.finish() }]
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.nodes[frame.index++]
    if (!node) {
      frame.leave()
      stack.pop()
    } else if (node.type === 'text') builder.text(node.value)
    else if (node.type === 'root') stack.push({ nodes: node.children, index: 0, leave: nothing })
    else if (node.type === 'element') {
      const leave = builder.enter(node)
      if (leave) stack.push({ nodes: node.children, index: 0, leave })
    }
  }
  return builder.body
}

interface Frame {
  nodes: readonly Nodes[]
  index: number
  leave: () => void
}

const nothing = () => {}

class Builder {
  readonly body: Body = []
  #context: Context = {
    blocks: this.body,
    pieces: [],
    marks: [],
    nesting: 0,
    quotations: 0,
  }

  constructor(readonly base: string | undefined) {}

  finish() {
    flush(this.#context)
  }

  text(text: string) {
    const { pre, code } = this.#context
    if (pre) pre.text += text
    else this.#add({ type: code ? 'code' : 'text', text })
  }

  #add(leaf: Piece['leaf']) {
    const { pieces, marks, figure, credit } = this.#context
    const piece = { leaf, marks }
    pieces.push(piece)
    if (credit) figure?.credited.add(piece)
  }

  /** Takes an element in. Gives what to do after its children, or null where they are not wanted. */
  enter(element: Element): (() => void) | null {
    const tag = element.tagName.toLowerCase()
    if (dropped.has(tag)) return null
    const { pre } = this.#context
    if (pre) return enterPre(pre, element, tag) ?? nothing

    const level = headings[tag]
    if (level) return this.#line({ heading: level })
    const mark = marks[tag]
    if (mark) return this.#marked({ type: mark })
    if (codes.has(tag)) return this.#within({ code: true })
    switch (tag) {
      case 'br':
        this.#add({ type: 'break' })
        return null
      case 'img':
        return this.#image(element)
      case 'a': {
        const url = linkAddress(element.properties.href, this.base)
        return url ? this.#marked({ type: 'link', url }) : nothing
      }
      case 'q':
        return this.#quotation()
      case 'hr':
        flush(this.#context)
        if (!this.#context.inline) this.#context.blocks.push({ type: 'rule' })
        return null
      case 'blockquote':
        return this.#quote()
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return this.#list(element, tag === 'ol')
      case 'li':
        return this.#item()
      case 'pre':
      case 'listing':
      case 'xmp':
        return this.#pre(element)
      case 'figure':
        return this.#figure()
      case 'figcaption':
        return this.#caption()
      case 'table':
        return this.#table(element)
      case 'thead':
        return this.#line({ head: true })
      case 'tr':
        return this.#row(element)
      case 'td':
      case 'th':
        return this.#cell()
    }
    if (isCredit(element, this.#context)) return this.#credit()
    return lines.has(tag) ? this.#line({}) : nothing
  }

  /** Changes the context for the children of an element, and puts the old one back after them. */
  #within(change: Partial<Context>, leave: (inner: Context) => void = nothing): () => void {
    const outer = this.#context
    const inner = { ...outer, ...change }
    this.#context = inner
    return () => {
      leave(inner)
      this.#context = outer
    }
  }

  /** An element that begins and ends a line. */
  #line(change: Partial<Context>): () => void {
    flush(this.#context)
    return this.#within(change, flush)
  }

  /** A block that holds blocks of its own; where there is no place for one, its content stands on lines of its own. */
  #container(change: Partial<Context>, close: (blocks: Block[], outer: Block[]) => void) {
    const outer = this.#context
    if (outer.inline || outer.nesting >= maxNesting) return this.#line({})
    flush(outer)
    const own: Partial<Context> = { blocks: [], pieces: [], heading: undefined, list: undefined }
    return this.#within({ ...own, table: undefined, row: undefined, ...change }, (inner) => {
      flush(inner)
      close(inner.blocks, outer.blocks)
    })
  }

  #quote() {
    const nesting = this.#context.nesting + 1
    return this.#container({ nesting }, (blocks, outer) => {
      if (blocks.length > 0) outer.push({ type: 'quote', children: blocks })
    })
  }

  #list(element: Element, ordered: boolean) {
    const list = { items: [] as Block[][] }
    const first = Number(element.properties.start ?? 1)
    const start = ordered && Number.isSafeInteger(first) && first !== 1 ? first : undefined
    const nesting = this.#context.nesting + 1
    return this.#container({ nesting, list }, (loose, outer) => {
      settle(list.items, loose)
      if (list.items.length > 0)
        outer.push({
          type: 'list',
          ordered,
          ...(start !== undefined && { start }),
          items: list.items,
        })
    })
  }

  #item() {
    const { list, inline, blocks } = this.#context
    if (!list || inline) return this.#line({})
    flush(this.#context)
    settle(list.items, blocks)
    const own = { blocks: [], pieces: [], heading: undefined, list: undefined }
    return this.#within(own, (inner) => {
      flush(inner)
      if (inner.blocks.length > 0) list.items.push(inner.blocks)
    })
  }

  #figure() {
    const figure: Figure = { caption: [], credit: [], credited: new Set() }
    return this.#container({ figure }, (blocks, outer) => {
      for (const block of figureBlocks(figure, blocks)) outer.push(block)
    })
  }

  #caption() {
    const { figure, inline } = this.#context
    if (!figure || inline) return this.#line({})
    flush(this.#context)
    return this.#within({ pieces: figure.caption, inline: true }, flush)
  }

  #credit() {
    const { figure, inline } = this.#context
    if (!figure || inline) return this.#within({ credit: true })
    flush(this.#context)
    return this.#within({ pieces: figure.credit, inline: true }, flush)
  }

  #table(element: Element) {
    if (this.#context.inline || isLayout(element))
      return this.#line({ table: undefined, row: undefined })
    const table: TableParts = { header: [], rows: [] }
    flush(this.#context)
    // What stands in a table outside of its cells (its caption) goes before it.
    return this.#within({ table, row: undefined, head: false }, (inner) => {
      flush(inner)
      addTable(inner.blocks, table)
    })
  }

  #row(element: Element) {
    const { table, head, inline } = this.#context
    if (!table || inline) return this.#line({})
    const row = { cells: [] as Piece[][] }
    return this.#within({ row }, () => {
      const cells = element.children.filter((child) => child.type === 'element')
      const heads = cells.length > 0 && cells.every((cell) => cell.tagName === 'th')
      const first = table.header.length === 0 && table.rows.length === 0
      if (first && (head || heads)) table.header = row.cells
      else table.rows.push(row.cells)
    })
  }

  #cell() {
    const { row, inline } = this.#context
    if (!row || inline) return this.#line({})
    return this.#within({ pieces: [], inline: true, heading: undefined }, (inner) => {
      row.cells.push(inner.pieces)
    })
  }

  #image(element: Element): null {
    const url = imageAddress(element.properties.src, this.base)
    const alt = String(element.properties.alt ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    if (url) this.#add({ type: 'image', url, alt })
    return null
  }

  #marked(mark: Mark): () => void {
    const { marks } = this.#context
    return marks.some(({ type }) => type === mark.type)
      ? nothing
      : this.#within({ marks: [...marks, mark] })
  }

  /** HTML forbids quotation marks around `q` in the source, since the browser draws them: they are part of what is read. */
  #quotation() {
    const { quotations } = this.#context
    const [open, close] = quotations % 2 === 0 ? ['“', '”'] : ['‘', '’']
    this.text(open)
    const leave = this.#within({ quotations: quotations + 1 })
    return () => {
      leave()
      this.text(close)
    }
  }

  #pre(element: Element) {
    if (this.#context.inline) return this.#line({})
    flush(this.#context)
    const pre = { text: '', language: languageOf(element) }
    return this.#within({ pre }, ({ blocks }) => {
      const block = codeBlock(pre)
      if (block) blocks.push(block)
    })
  }
}
