// Where a word begins or ends, for whole words: between a letter or a digit and what is neither. In scripts that set no spaces
// between words, where a dictionary says so (`Intl.Segmenter`). Apostrophes and hyphens part words: who looks for “Obama” or
// “homme” wants “Obama’s” and “l’homme” too.

const wordUnit = /[\p{L}\p{N}\p{M}_]/u
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** UTF-16 code units of a run without any space that are looked at on each side of a place. */
const longestRun = 500

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Says of an offset of the text, UTF-16, whether a word may begin or end there. Remembers what it has looked up. */
export function createWordEdges(text: string): (offset: number) => boolean {
  /** By the offset at which a run begins: where the words in it do. */
  const runs = new Map<number, ReadonlySet<number>>()

  const edgesAround = (offset: number): ReadonlySet<number> => {
    let start = offset
    while (start > Math.max(0, offset - longestRun) && wordUnit.test(text.charAt(start - 1)))
      start--
    const known = runs.get(start)
    if (known) return known
    let end = offset
    while (end < Math.min(text.length, offset + longestRun) && wordUnit.test(text.charAt(end)))
      end++
    const run = text.slice(start, end)
    const edges = new Set(Array.from(segmenter.segment(run), ({ index }) => start + index))
    edges.add(end)
    runs.set(start, edges)
    return edges
  }

  return (offset) => {
    const before = characterBefore(text, offset)
    const after = String.fromCodePoint(text.codePointAt(offset) ?? 0x20)
    if (!wordUnit.test(before) || !wordUnit.test(after)) return true
    if (!unspaced.test(before) && !unspaced.test(after)) return false
    return edgesAround(offset).has(offset)
  }
}

function characterBefore(text: string, offset: number): string {
  if (offset <= 0) return ' '
  const unit = text.charCodeAt(offset - 1)
  const isLow = unit >= 0xdc00 && unit <= 0xdfff
  return text.slice(isLow ? Math.max(0, offset - 2) : offset - 1, offset)
}
