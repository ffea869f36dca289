// What tells passages of one form apart: numbers, names and negations. The articles of a law, the lines of a list share all
// else, so that a passage with others of these is likely to be another passage.

const number = /\p{N}+(?:[.,:]\p{N}+)*/u
/** A capital that does not begin a sentence. German has one in every noun, so that there are more of them, and more that agree. */
const name = /(?<=[\p{L}\p{N},;:]\s+)\p{Lu}[\p{L}\p{M}]+/u
const negation =
  /(?<![\p{L}\p{M}])(?:not|no|never|none|nobody|nothing|without|cannot|nicht|kein\p{L}*|nie|ne|pas|jamais|aucun\p{L}*|non|nunca|не|нет|ни|لا|لم|لن|ليس|नहीं|मत)(?![\p{L}\p{M}])|n['’]t(?!\p{L})|[不没無无未]/u
const telling = new RegExp([number, name, negation].map(({ source }) => source).join('|'), 'gu')

/** Whether more of what tells `saved` apart is missing in `present` than stands there. */
export function tellsApart(saved: string, present: string): boolean {
  const there = counted(present)
  let missing = 0
  let common = 0
  for (const [word, count] of counted(saved)) {
    const shared = Math.min(count, there.get(word) ?? 0)
    common += shared
    missing += count - shared
  }
  return missing > common
}

function counted(words: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of words.matchAll(telling)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
