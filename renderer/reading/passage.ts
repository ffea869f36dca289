// A passage of a text as a reader means it: no white space at its edges, no character cut in two. Offsets are UTF-16 code
// units, ranges are half-open.
export interface Passage {
  start: number
  end: number
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** How far around an edge graphemes are looked for; the longest in use (flags, families) are far shorter. */
const neighbourhood = 64

/** The passage without white space at its edges, widened to whole graphemes; null where nothing is left. */
export function tidyPassage(text: string, { start, end }: Passage): Passage | null {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = end - (words.length - words.trimEnd().length)
  if (from >= to) return null
  return { start: graphemeAt(text, from).start, end: graphemeAt(text, to - 1).end }
}

/** The grapheme that holds the code unit at an offset. */
export function graphemeAt(text: string, offset: number): Passage {
  // Begins at a space or line break before, if one is near: no grapheme crosses it.
  const nearest = Math.max(0, offset - neighbourhood)
  const space = text.slice(nearest, offset).search(/\s\S*$/)
  const from = space >= 0 ? nearest + space : nearest
  const piece = segmenter
    .segment(text.slice(from, offset + neighbourhood))
    .containing(offset - from)
  if (!piece) return { start: offset, end: offset + 1 }
  return { start: from + piece.index, end: from + piece.index + piece.segment.length }
}

/** The first words of a passage on one line, cut at a word's end with `…` where it is longer than `length` code units. */
export function firstWords(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, graphemeAt(line, length).start)
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
