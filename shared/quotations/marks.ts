// Quotation marks: which characters they are, and what each may do where it stands. A mark is judged by the characters beside
// it first, and by its own shape where these leave it open: writers mistype shapes more often than they misplace spaces.

/** Marks of one family open and close each other: “ and " are often mixed, « and “ never. */
/** The last three are not marks: what a dash opens, the line of a transcript, a block quote. */
export type MarkFamily =
  | 'double'
  | 'single'
  | 'guillemet'
  | 'angle'
  | 'corner'
  | 'book'
  | 'dash'
  | 'label'
  | 'block'

export interface Mark {
  start: number
  end: number
  family: MarkFamily
  /** 0: it can't; 1: where nothing speaks against it; 2: it stands as one that does. */
  opens: 0 | 1 | 2
  closes: 0 | 1 | 2
  /** Closes only where no better one follows: the workers' pay, a 12" record. */
  doubtful: boolean
}

const marks = /``|'{2,3}|["“”„‟＂〝〞〟«»‹›‘’‚‛'「」『』｢｣《》〈〉]/g

type Side = 'space' | 'open' | 'close' | 'dash' | 'word'

/** What a mark does by its shape alone: 1 opens, -1 closes, 0 either. */
const shapes: Readonly<Record<string, readonly [MarkFamily, 1 | 0 | -1]>> = {
  '"': ['double', 0],
  '＂': ['double', 0],
  '“': ['double', 1],
  '”': ['double', -1],
  '„': ['double', 1],
  '‟': ['double', 1],
  '〝': ['double', 1],
  '〞': ['double', -1],
  '〟': ['double', -1],
  '``': ['double', 1],
  "''": ['double', 0],
  "'": ['single', 0],
  '‘': ['single', 1],
  '’': ['single', -1],
  '‚': ['single', 1],
  '‛': ['single', 1],
  '«': ['guillemet', 1],
  '»': ['guillemet', -1],
  '‹': ['angle', 1],
  '›': ['angle', -1],
  '「': ['corner', 1],
  '」': ['corner', -1],
  '｢': ['corner', 1],
  '｣': ['corner', -1],
  '『': ['corner', 1],
  '』': ['corner', -1],
  '《': ['book', 1],
  '》': ['book', -1],
  '〈': ['book', 1],
  '〉': ['book', -1],
}

/** Words that begin with an apostrophe, without it. */
const elided =
  /^(?:tis|twas|twere|twill|tisn|em|til|till|cause|bout|round|n|nuff|cuz|coz|neath|ere|t|s|kay|sup|ello|alf|im|er|ave)(?![\p{L}\p{N}])/iu
const decade = /^\d\d(?:s\b|(?!\d))/u
/** How far the word after an apostrophe is looked at. */
const longestElided = 6

/** The marks of `text` between `start` and `end`, in order; apostrophes, feet and inches are left out where that is plain. */
export function marksOf(text: string, start: number, end: number): Mark[] {
  const found: Mark[] = []
  marks.lastIndex = start
  for (let match = marks.exec(text); match && match.index < end; match = marks.exec(text)) {
    for (const [at, shape] of split(text, match.index, match[0])) {
      const mark = markAt(text, at, shape, start, end)
      if (mark) found.push(mark)
    }
  }
  return found
}

/** Three straight singles are a double and a single, the single inside. */
function split(text: string, at: number, shape: string): readonly (readonly [number, string])[] {
  if (shape !== "'''") return [[at, shape]]
  const closing = at > 0 && /\S/.test(text[at - 1] as string)
  return closing
    ? [
        [at, "'"],
        [at + 1, "''"],
      ]
    : [
        [at, "''"],
        [at + 2, "'"],
      ]
}

function markAt(
  text: string,
  at: number,
  shape: string,
  start: number,
  end: number,
): Mark | undefined {
  const known = shapes[shape]
  if (!known) return undefined
  const [family, direction] = known
  const limit = at + shape.length
  const mark = { start: at, end: limit, family, doubtful: false }
  if (family === 'corner' || family === 'book')
    return { ...mark, opens: direction > 0 ? 2 : 0, closes: direction < 0 ? 2 : 0 }

  const before = sideBefore(text, at, start)
  const after = sideAfter(text, limit, end)
  const opening = before !== 'word' && before !== 'close' && (after === 'word' || after === 'open')
  const closing = before !== 'space' && before !== 'open' && after !== 'word' && !(after === 'open')
  if (family === 'single')
    return singleAt(text, mark, direction, { before, after, opening, closing })

  if (family === 'double' && isInch(text, at, shape)) return undefined
  const doubtful =
    direction === 0 &&
    isDigit(text.charCodeAt(at - 1)) &&
    /^[ -]\p{Ll}/u.test(text.slice(limit, limit + 3))
  if (opening) return { ...mark, opens: 2, closes: direction < 0 ? 1 : 0 }
  if (closing) return { ...mark, opens: direction > 0 ? 1 : 0, closes: 2, doubtful }
  return { ...mark, opens: direction < 0 ? 0 : 1, closes: direction > 0 ? 0 : 1 }
}

interface Place {
  before: Side
  after: Side
  opening: boolean
  closing: boolean
}

function singleAt(
  text: string,
  mark: Omit<Mark, 'opens' | 'closes'>,
  direction: 1 | 0 | -1,
  { before, after, opening, closing }: Place,
): Mark | undefined {
  if (before === 'word' && after === 'word') return undefined
  if (text[mark.start] === '‚' && !opening) return undefined
  const follows = text.slice(mark.end, mark.end + longestElided)
  if (opening) {
    if (decade.test(follows) || elided.test(follows)) return undefined
    // ’word is an apostrophe far more often than a quotation mark.
    return direction < 0 ? undefined : { ...mark, opens: 2, closes: 0 }
  }
  if (closing) {
    const previous = text.slice(Math.max(0, mark.start - 2), mark.start)
    const measure = /\d$/.test(previous) && direction === 0
    const doubtful = (measure || /[sxzSXZ]$|[iI][nN]$/.test(previous)) && /^ \p{L}/u.test(follows)
    return { ...mark, opens: 0, closes: 2, doubtful }
  }
  return direction > 0 ? { ...mark, opens: 1, closes: 0 } : undefined
}

/** 5'10" and 5’ 10”. */
function isInch(text: string, at: number, shape: string): boolean {
  if ((shape !== '"' && shape !== '”' && shape !== "''") || !isDigit(text.charCodeAt(at - 1)))
    return false
  return /\d ?['’′] ?\d{1,2}(?:\.\d)?$/.test(text.slice(Math.max(0, at - 9), at))
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57

/** Other marks beside a mark, and the asterisks of emphasis, say nothing; so many are looked past. */
const lookedPast = 3
const silent = /["“”„‟«»‹›‘’‚‛'`*_]/
const opensBefore = /[([{¿¡/=<|>]/
const dashes = /[-‐-―−~]/
const closesAfter = /[)\]},;:.!?…/|<]/

function sideBefore(text: string, at: number, start: number): Side {
  let index = at - 1
  for (
    let passed = 0;
    passed < lookedPast && index >= start && silent.test(text[index] as string);
    passed += 1
  )
    index -= 1
  if (index < start) return 'space'
  const char = text[index] as string
  if (/\s/.test(char)) return 'space'
  if (opensBefore.test(char)) return 'open'
  if (dashes.test(char)) return 'dash'
  return /[\p{L}\p{N}]/u.test(char) ? 'word' : 'close'
}

function sideAfter(text: string, limit: number, end: number): Side {
  let index = limit
  for (
    let passed = 0;
    passed < lookedPast && index < end && silent.test(text[index] as string);
    passed += 1
  )
    index += 1
  if (index >= end) return 'space'
  const char = text[index] as string
  if (/\s/.test(char)) return 'space'
  if (char === '.' && /[.\p{L}\p{N}]/u.test(text[index + 1] ?? '')) return 'word'
  if (closesAfter.test(char)) return 'close'
  if (dashes.test(char)) return 'dash'
  return /[([{¿¡]/.test(char) ? 'open' : 'word'
}
