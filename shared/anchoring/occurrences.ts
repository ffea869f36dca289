// Where words stand to the letter, in a time that no text can stretch.

/** Up to here the engine's own search (Boyer and Moore 1977) knows all of the words that it compares. */
const longest = 250
/** Places of the end of longer words that are looked at one by one. */
const mostEnds = 64

/**
 * Every place from `from` on and before `to` where `words` begin, overlapping ones too, in the order of the text. Stops after
 * `limit` places.
 */
export function occurrencesOf(
  text: string,
  words: string,
  limit: number,
  from = 0,
  to = text.length,
): number[] {
  if (words === '' || limit <= 0) return []
  if (words.length <= longest) return short(text, words, limit, from, to)
  // Of longer words the engine compares what it does not know at every step. So their end is looked for.
  const before = words.length - longest
  const ends = short(text, words.slice(before), mostEnds, Math.max(0, from) + before, to + before)
  if (ends.length === mostEnds) return long(text, words, limit, Math.max(0, from), to)
  return ends
    .map((end) => end - before)
    .filter((at) => standsAt(text, words, at))
    .slice(0, limit)
}

/** Equal strings of one length are compared ten times faster than by `startsWith`. */
export const standsAt = (text: string, words: string, at: number): boolean =>
  at >= 0 && text.slice(at, at + words.length) === words

function short(text: string, words: string, limit: number, from: number, to: number): number[] {
  const places: number[] = []
  for (
    let at = text.indexOf(words, from);
    at >= 0 && at < to && places.length < limit;
    at = text.indexOf(words, at + 1)
  )
    places.push(at)
  return places
}

const factor = 0x01000193

/** By a rolling hash (Karp and Rabin 1987). Words that repeat themselves are not compared whole again at each repetition. */
function long(text: string, words: string, limit: number, from: number, to: number): number[] {
  const places: number[] = []
  const { length } = words
  const last = Math.min(to - 1, text.length - length)
  if (from > last) return places
  let sought = 0
  let sum = 0
  let leaving = 1
  for (let at = 0; at < length; at += 1) {
    sought = (Math.imul(sought, factor) + words.charCodeAt(at)) | 0
    sum = (Math.imul(sum, factor) + text.charCodeAt(from + at)) | 0
    leaving = Math.imul(leaving, factor)
  }
  let period = 0
  for (let at = from; ; at += 1) {
    if (sum === sought) {
      const before = places.at(-1)
      // Two places less than half the words apart: they repeat themselves, and only what is new has to be compared.
      const repeats = before !== undefined && period > 0 && at - before === period
      const stands = repeats
        ? standsAt(text, words.slice(-period), at + length - period)
        : standsAt(text, words, at)
      if (stands) {
        places.push(at)
        period = before !== undefined && at - before <= length >> 1 ? at - before : 0
        if (places.length === limit) return places
      }
    }
    if (at === last) return places
    sum = (Math.imul(sum, factor) + text.charCodeAt(at + length)) | 0
    sum = (sum - Math.imul(leaving, text.charCodeAt(at))) | 0
  }
}
