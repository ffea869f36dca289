// Whether a place of a text lies within a word.

/** Letters of scripts that put spaces between words; of the others any place may be the bound of a word. */
const letter = /[\p{L}\p{M}\p{N}_]/u
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Of an offset in UTF-16 units. Digits and underscores are letters here. */
export function splitsWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  const before = characterBefore(text, at)
  const after = String.fromCodePoint(text.codePointAt(at) as number)
  return (
    letter.test(before) && letter.test(after) && !(unspaced.test(before) && unspaced.test(after))
  )
}

/** The character that ends at an offset, whole; empty at the beginning. */
export function characterBefore(text: string, at: number): string {
  return /[\uDC00-\uDFFF]/.test(text[at - 1] ?? '')
    ? text.slice(Math.max(0, at - 2), at)
    : (text[at - 1] ?? '')
}
