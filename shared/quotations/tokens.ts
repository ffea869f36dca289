// The words of a paragraph around its quotations: each quotation is one token, so that what speaks is read without what is said.
import type { TextRange } from '../anchoring/range'

export interface Token extends TextRange {
  kind: 'word' | 'mark' | 'quotation'
  /** In lower case; a quotation has none. */
  word: string
  capital: boolean
  /** Ends a sentence, or is a quotation after which a new one begins. */
  ends: boolean
}

/** A quotation as its paragraph sees it: the extent of one part, and where its words end. */
export interface Quoted extends TextRange {
  inner: TextRange
}

const tokens =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’&@](?=[\p{L}\p{N}])|[.\-‐‑](?=[\p{L}\p{N}])|,(?=\d{3}))*|\.\.+|[^\s]/gu
const abbreviation =
  /^(?:[rdi]-)?(?:mr|mrs|ms|dr|prof|sen|sens|rep|reps|gov|govs|gen|col|lt|sgt|capt|cmdr|maj|adm|rev|hon|st|jr|sr|vs|inc|corp|co|ltd|no|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|calif|fla|mass|conn|pa|ga|ala|ariz|ark|colo|ill|ind|kan|ky|la|md|mich|minn|miss|mo|mont|neb|nev|okla|ore|tenn|tex|va|vt|wash|wis|wyo|del|n\.h|n\.j|n\.y|n\.c|n\.d|n\.m|r\.i|s\.c|s\.d|w\.va|d\.c|u\.s|u\.k|u\.n|a\.m|p\.m|e\.g|i\.e|etc|hr|bzw|ca|dipl|ing|nr|str|usw|sra?|dott|avv|mme|mlle|mm|dhr|mevr|drs|ir|\p{L}|(?:\p{L}\.)+\p{L})$/iu

const initials = /^(?:(?:\p{L}\.){2,}|inc\.|corp\.|co\.|ltd\.|jr\.|sr\.|etc\.)$/u
/** Words that with a capital begin a sentence. */
const opening =
  /^(?:The|A|An|He|She|It|They|We|But|And|While|When|In|On|At|As|If|After|Before|This|That|These|Those|His|Her|Their|For|Since)$/

/** French: dit-il, demanda-t-elle. */
const hyphenated = /^(\p{L}+?)(?:-t)?-(ils?|elles?|on|je|nous)$/u

/** English: he’d, they’re. */
const contracted = /^(i|he|she|it|we|they|you|who|that|what)(['’](?:d|ll|ve|re|m|s))$/i
const expanded: Readonly<Record<string, string>> = {
  d: 'had',
  ll: 'will',
  ve: 'have',
  re: 'are',
  m: 'am',
  s: 'is',
}

/** The tokens between `start` and `end`, with each of `quoted` (in order, apart) as one. */
export function tokensOf(
  text: string,
  start: number,
  end: number,
  quoted: readonly Quoted[],
): Token[] {
  const found: Token[] = []
  let from = start
  for (const part of quoted) {
    addWords(found, text, from, part.start)
    found.push({
      start: part.start,
      end: part.end,
      kind: 'quotation',
      word: '',
      capital: false,
      ends: endsSentence(text, part),
    })
    from = part.end
  }
  addWords(found, text, from, end)
  return found
}

function addWords(found: Token[], text: string, from: number, to: number) {
  if (from >= to) return
  for (const { 0: token, index } of text.slice(from, to).matchAll(tokens)) {
    const start = from + index
    const first = token.charCodeAt(0)
    const isWord = first > 127 ? /^[\p{L}\p{N}]/u.test(token) : /^[A-Za-z0-9]/.test(token)
    const before = found.at(-1)
    if (
      token === '.' &&
      before?.kind === 'word' &&
      before.end === start &&
      abbreviation.test(before.word)
    ) {
      before.end += 1
      before.word += '.'
      continue
    }
    const inverted = isWord ? hyphenated.exec(token) : null
    if (inverted?.[1] && inverted[2]) {
      const [verb, pronoun] = [inverted[1], inverted[2]]
      found.push(wordToken(verb, start), wordToken(pronoun, start + token.length - pronoun.length))
      continue
    }
    const short = isWord ? contracted.exec(token) : null
    if (short?.[1] && short[2]) {
      const rest = wordToken(short[2], start + short[1].length)
      found.push(wordToken(short[1], start), { ...rest, word: expanded[rest.word.slice(1)] ?? '' })
      continue
    }
    const word = token.toLowerCase()
    // They left the U.S. While it rained: an abbreviation that ends a sentence.
    if (
      before &&
      isWord &&
      initials.test(before.word) &&
      before.start < from + index &&
      opening.test(token)
    )
      before.ends = true
    found.push({
      start,
      end: start + token.length,
      kind: isWord ? 'word' : 'mark',
      word,
      capital: isWord && token[0] !== word[0],
      ends: !isWord && /^[.!?。！？]$/.test(token),
    })
  }
}

const wordToken = (token: string, start: number): Token => ({
  start,
  end: start + token.length,
  kind: 'word',
  word: token.toLowerCase(),
  capital: token[0] !== token[0]?.toLowerCase(),
  ends: false,
})

/** A quotation that ends as a sentence does, before something that begins as one. */
function endsSentence(text: string, { inner, end }: Quoted): boolean {
  if (!/[.!?…]['’"”)]?\s*$/.test(text.slice(Math.max(inner.start, inner.end - 4), inner.end)))
    return false
  return /^\s*(?:$|["“”'‘„«([—–-]|\p{Lu}|\p{N})/u.test(text.slice(end, end + 4))
}
