// The names of a text: runs of capitalised words, each with the words that make it, and which of them are people.
import type { TextRange } from '../anchoring/range'
import { firstNames } from './languages/first-names'
import type { Gender, Lexicon } from './languages/lexicon'

export interface Name extends TextRange {
  /** Without titles before it and without a possessive ending. */
  words: string[]
  /** Titles before it, in lower case. */
  titles: string[]
}

/** A capitalised word; two that were glued together (TrumpDonald) are two, but for Mc, Mac, De and the like. */
const capitalised =
  /(?:(?:Mc|Mac|De|Di|Du|Fitz|La|Le|Van|Von|O['’])(?=\p{Lu}\p{Ll}))?\p{Lu}(?:\p{Ll}+(?:[-'’](?!s(?!\p{L}))\p{L}+)*|[\p{Lu}\p{N}&.]*(?=[^\p{Ll}]|$)|)\p{M}*\.?/gu
const connects =
  /^ (?:(?:of|of the|for|de|de la|del|da|dos|di|van|van der|von|bin|al|la|le|du|and) )?$/
const abbreviated =
  /^(?:\p{Lu}\.)+$|^(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|St|Jr|Sr|Adm|Maj|Hon)\.$/u

/** All names, in the order of the text. Linear in its length. */
export function namesOf(text: string, lexicon: Lexicon): Name[] {
  const names: Name[] = []
  let run: { start: number; end: number; words: string[] } | null = null
  const flush = () => {
    const name = run && nameOf(run, lexicon)
    if (name) names.push(name)
    run = null
  }
  for (const { 0: match, index } of text.matchAll(capitalised)) {
    const word = match.endsWith('.') && !abbreviated.test(match) ? match.slice(0, -1) : match
    const between = run ? text.slice(run.end, index) : ''
    const joins =
      run !== null &&
      between.length <= 8 &&
      connects.test(between) &&
      (between !== ' and ' || isInstitution(run.words))
    if (run && joins) {
      run.words.push(...between.trim().split(' ').filter(Boolean), word)
      run.end = index + word.length
    } else {
      flush()
      run = { start: index, end: index + word.length, words: [word] }
    }
  }
  flush()
  return names
}

/** Customs and Border Protection, but Ann and Bob. */
const isInstitution = (words: readonly string[]) =>
  words.some((word) =>
    /(?:Bureau|Department|Ministry|Office|Immigration|Customs|Center|Centre|Institute|Committee)$/.test(
      word,
    ),
  )

function nameOf(
  run: { start: number; end: number; words: string[] },
  lexicon: Lexicon,
): Name | null {
  let { words, start } = run
  const titles: string[] = []
  while (words.length > 0) {
    const word = (words[0] ?? '').toLowerCase()
    const title = lexicon.titles.has(word) && (words.length > 1 || titles.length > 0)
    const small =
      lexicon.determiners.has(word) ||
      lexicon.prepositions.has(word) ||
      lexicon.conjunctions.has(word) ||
      lexicon.pronouns.has(word) ||
      lexicon.adverbs.has(word) ||
      lexicon.auxiliaries.has(word) ||
      lexicon.possessives.has(word) ||
      lexicon.times.has(word.replace(/\.$/, '')) ||
      lexicon.relatives.has(word) ||
      lexicon.verbs.get(word) === 'participle'
    if (!title && !small) break
    if (title) titles.push(word)
    start += (words[0] ?? '').length + 1
    words = words.slice(1)
  }
  // Ann Lee of Lima is Ann Lee; the Bank of Lima is all of it.
  const of = words.findIndex((word) => word === 'of' || word === 'for')
  if (of > 1 && firstNames.has((words[0] ?? '').toLowerCase())) {
    const kept = words.slice(0, of)
    return { start, end: start + kept.join(' ').length, words: kept, titles }
  }
  return words.length > 0 && start < run.end ? { start, end: run.end, words, titles } : null
}

/** The gender that a name tells by its title or its first word; undefined where it is not plain that it is a person. */
export function genderOf(
  { words, titles }: Pick<Name, 'words' | 'titles'>,
  lexicon: Lexicon,
): Gender | undefined {
  for (const title of titles) {
    const gender = lexicon.titles.get(title)
    if (gender === 'male' || gender === 'female') return gender
  }
  const first = words.length > 1 ? firstNames.get((words[0] ?? '').toLowerCase()) : undefined
  return first ?? (titles.length > 0 ? 'any' : undefined)
}
