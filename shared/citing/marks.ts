// Quotation marks around a passage. The words are never altered.

/** Pairs of marks that a passage may come wrapped in. */
const pairs = ['“”', '""', '„“', '„”', '«»', '»«', '‘’', "''", '‹›', '「」', '『』'] as const

/** Words in quotation marks, unless they come wrapped in some; single ones around words that hold double ones. */
export function inMarks(words: string): string {
  const trimmed = words.trim()
  if (pairs.some((pair) => isWrapped(trimmed, pair))) return trimmed
  return /["“”„«»]/.test(trimmed) ? `‘${trimmed}’` : `“${trimmed}”`
}

/** Whether the first and the last mark belong together: “a” is wrapped, “a” and “b” is not. */
function isWrapped(words: string, pair: string): boolean {
  const [open, close] = pair as unknown as [string, string]
  if (words.length < 3 || !words.startsWith(open) || !words.endsWith(close)) return false
  const inner = words.slice(1, -1)
  // Within single marks an apostrophe looks like a closing mark; one between letters closes nothing.
  const marks = inner.replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
  let depth = 0
  for (const character of marks) {
    if (character === close && depth === 0) return false
    if (character === open) depth += 1
    else if (character === close) depth -= 1
  }
  return true
}
