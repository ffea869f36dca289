// The peer (a): an approximate search for the quote over the whole text, with errors up to half of it and at most 256; every
// match is scored by the quote (50), what stands before it (20), after it (20) and how near it is (2), and the best is taken.
import search from 'approx-string-match'
import type { TextRange } from '#shared/anchoring/range'
import type { TextAnchor } from '#shared/model/anchor'

const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 }

export function locateBySearch(text: string, anchor: TextAnchor): TextRange | null {
  const { exact, prefix, suffix, start } = anchor
  const matches = matchesOf(text, exact, Math.min(256, exact.length / 2))
  let best: TextRange | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const match of matches) {
    const quote = 1 - match.errors / exact.length
    const before = likeness(
      text.slice(Math.max(0, match.start - prefix.length), match.start),
      prefix,
    )
    const after = likeness(text.slice(match.end, match.end + suffix.length), suffix)
    const near = 1 - Math.abs(match.start - start) / text.length
    const score =
      weights.quote * quote +
      weights.prefix * before +
      weights.suffix * after +
      weights.position * near
    if (score > most) {
      most = score
      best = { start: match.start, end: match.end }
    }
  }
  return best
}

/** Places of the very words if there are some, else those with the fewest errors. */
function matchesOf(text: string, words: string, mostErrors: number) {
  const matches = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    matches.push({ start: at, end: at + words.length, errors: 0 })
  return matches.length > 0 ? matches : search(text, words, mostErrors)
}

function likeness(text: string, context: string): number {
  if (context === '') return 1
  if (text === '') return 0
  const [match] = matchesOf(text, context, context.length)
  return match ? 1 - match.errors / context.length : 0
}
