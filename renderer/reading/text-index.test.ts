import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { indexText, type Span } from './text-index'

// The page as BodyView draws it; the offsets are those of the canonical text below.
const { document } = parseHTML(
  '<html><body><h1 id="title">A title</h1><div id="body">' +
    '<p id="one" data-start="0">One <em>two</em><br>three</p>' +
    '<ul><li id="item"><p data-start="14">four</p></li></ul><hr>' +
    '<figure><span data-no-text="">An image</span><figcaption><div data-start="19">five</div></figcaption></figure>' +
    '<table><tr><td data-start="24">six</td><td id="empty" data-start="28"></td><td data-start="29">7</td></tr></table>' +
    '</div><footer id="end">The end</footer></body></html>',
)
const text = 'One two\nthree\nfour\nfive\nsix\t\t7'
const element = (id: string) => document.getElementById(id) as unknown as Node
const body = element('body')
/** Of all that is below an element. */
const indexOf = (root: Node) =>
  indexText<Node>([...(root as unknown as Element).querySelectorAll('[data-start]')])
const index = indexOf(body)

/** The words between two places of a span inside one leaf; a `br` is a line break. */
function wordsOf({ startContainer, startOffset, endContainer, endOffset }: Span<Node>): string {
  if (startContainer === endContainer && startContainer.nodeType === 3)
    return (startContainer.nodeValue ?? '').slice(startOffset, endOffset)
  const leaf = (startContainer.parentNode as Element).closest('[data-start]') as Element
  let words = ''
  let inside = false
  const walk = (node: Node) => {
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? ''
      const from = node === startContainer ? startOffset : inside ? 0 : value.length
      if (node === startContainer) inside = true
      const to = node === endContainer ? endOffset : value.length
      words += value.slice(from, to)
      if (node === endContainer) inside = false
      return
    }
    Array.from(node.childNodes).forEach((child, place) => {
      if (node === startContainer && place === startOffset) inside = true
      if (node === endContainer && place === endOffset) inside = false
      if (child.nodeName === 'BR') words += inside ? '\n' : ''
      else walk(child)
    })
    if (node === endContainer && endOffset === node.childNodes.length) inside = false
  }
  if (startContainer.nodeType === 1 && startContainer !== leaf) walk(startContainer)
  else walk(leaf)
  return words
}

describe('spansOf', () => {
  it('gives one span for each leaf', () => {
    expect(index.spansOf(4, 24).map(wordsOf)).toEqual(['two\nthree', 'four', 'five'])
  })
  it('leaves out what the page has put into a leaf', () => {
    const { document: other } = parseHTML(
      '<html><body><p data-start="0">one <i data-no-text="">An image</i> two</p></body></html>',
    )
    const spans = indexOf(other.body as unknown as Node).spansOf(0, 8)
    expect(spans.map(wordsOf)).toEqual(['one ', ' two'])
  })
  it('gives nothing for what stands between leaves', () => {
    expect(index.spansOf(13, 14)).toEqual([])
  })
  it('covers exactly the words of any range, without the separators', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)]
        const leaves = [
          [0, 13],
          [14, 18],
          [19, 23],
          [24, 27],
          [29, 30],
        ]
        const expected = leaves
          .map(([from = 0, to = 0]) => text.slice(Math.max(from, start), Math.min(to, end)))
          .filter((words) => words !== '')
        expect(index.spansOf(start, end).map(wordsOf).filter(Boolean)).toEqual(expected)
      }),
    )
  })
})

describe('offsetsOf', () => {
  const between = (from: Node, fromOffset: number, to: Node, toOffset: number) => {
    const offsets = index.offsetsOf({
      startContainer: from,
      startOffset: fromOffset,
      endContainer: to,
      endOffset: toOffset,
    })
    return offsets && text.slice(offsets.start, offsets.end)
  }
  const first = (id: string) => element(id).firstChild as Node

  it('reads a selection inside one text node', () => {
    expect(between(first('one'), 1, first('one'), 3)).toBe('ne')
  })
  it('reads what a triple click takes: the whole paragraph, up to the next', () => {
    const next = (element('item').firstChild as Node).firstChild as Node
    expect(between(first('one'), 0, next, 0)).toBe('One two\nthree\n')
  })
  it('reads a selection that begins in the title', () => {
    expect(between(first('title'), 2, first('one'), 3)).toBe('One')
  })
  it('reads a selection that ends behind the article', () => {
    expect(between(element('item'), 0, first('end'), 3)).toBe('four\nfive\nsix\t\t7')
  })
  it('reads all', () => {
    expect(between(element('title').parentNode as Node, 0, element('end'), 1)).toBe(text)
  })
  it('counts a line break', () => {
    expect(between(element('one'), 2, element('one'), 4)).toBe('\nthree')
    expect(between(element('one'), 2, element('one'), 3)).toBe('\n')
  })
  it('knows an empty cell', () => {
    expect(between(element('empty'), 0, element('end'), 0)).toBe('7')
    expect(between(element('empty'), 0, element('empty'), 0)).toBeNull()
  })
  it('finds nothing where there is no text of the article', () => {
    expect(between(first('title'), 0, first('title'), 4)).toBeNull()
    expect(between(first('end'), 0, first('end'), 4)).toBeNull()
  })
  it('gives back the range that a span was made from', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other) + 1]
        const [span] = index.spansOf(start, end)
        expect(span && index.offsetsOf(span)).toEqual({ start, end })
      }),
    )
  })
})

describe('pointOf', () => {
  it('gives the place before a character, or behind the one before it', () => {
    const four = (element('item').firstChild as Node).firstChild as Node
    expect(index.pointOf(14)).toEqual({ node: four, offset: 0 })
    expect(index.pointOf(18, 'before')).toEqual({ node: four, offset: 4 })
  })
  it('is null in a page without text', () => {
    expect(indexOf(element('empty')).pointOf(0)).toBeNull()
  })
})
