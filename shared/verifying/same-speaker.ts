// Whether two names are of the same one. A name agrees by its head: “a spokesman for Northwind” is Northwind, “Ms Stone” is
// “Mara Stone, the engineer”, and “the employees of Northwind” are not Northwind.

import type { Entity, Speaker } from '../quotations/quotation'

/** They speak for whom they name. */
const mouthpiece =
  /\b(?:spokes(?:man|woman|person|people)|representatives?|statements?|sprecher(?:in)?|porte-parole|portavoz|portavoce|porta-voz|woordvoerder)\b/giu
const articles =
  /\b(?:the|a|an|its|his|her|their|der|die|das|ein|eine|le|la|les|un|une|el|los|las|il|lo|o|os|de|het|een|mr|mrs|ms|dr|prof|president|sen|senator|rep|gov|governor|minister|mayor of|sir|herr|frau|mme|señor|señora)\b\.?/giu
/** By which alone people are called, too. */
const title =
  /^(?:the\s+|(?:prime|vice|former|deputy)[\s-]+)*(president|minister|chancellor|mayor|governor|senator|secretary|judge|professor|pope|king|queen|prince|princess|general|captain)\s+\p{Lu}/iu
const suffixes = /\b(?:inc|corp|corporation|co|company|ltd|llc|plc|gmbh|ag|sa)\b\.?/giu

const pronoun =
  /^(?:he|she|they|it|we|i|you|who|this|that|er|sie|es|il|elle|ils|elles|on|él|ella|ellos|lui|lei|loro|ele|ela|eles|hij|zij|ze)$/iu

/** Every name by which a text calls a speaker, the fullest first. A pronoun says nothing of who it is. */
export function namesOf(speaker: Speaker | null, entities: readonly Entity[]): string[] {
  if (!speaker) return []
  const entity = entities.find(({ name }) => name === speaker.name)
  const names = [
    ...(speaker.name ? [speaker.name] : []),
    // Whom the reader named may be mentioned there by the name of somebody else, which was the mistake.
    ...(speaker.how === 'reader' ? [] : [speaker.text]),
    ...(entity?.mentions.map(({ text }) => text) ?? []),
  ]
  return [...new Set(names)].filter((name) => !pronoun.test(name.trim()))
}

interface Name {
  /** The last word of the name itself, in lower case. */
  head: string
  words: readonly string[]
  /** Whether it is capitalised, as names are. */
  isProper: boolean
  /** President, in lower case, of President Stone. */
  title: string | null
}

export function isSameSpeaker(ones: readonly string[], others: readonly string[]): boolean {
  const [ours, theirs] = [ones.map(nameOf), others.map(nameOf)]
  // Two who have full names are not the same for both being called “the director”, or “Stone”.
  const isNamed = ours.some(isFull) && theirs.some(isFull)
  return ours.some((one) =>
    theirs.some((other) => (!isNamed || (isFull(one) && isFull(other))) && agree(one, other)),
  )
}

const isFull = ({ isProper, words }: Name) => isProper && words.length > 1

function agree(one: Name, other: Name): boolean {
  if (one.head === '' || other.head === '') return false
  if (!one.isProper && one.head === other.title) return true
  if (!other.isProper && other.head === one.title) return true
  if (called(one.head) !== called(other.head)) return false
  if (!one.isProper || !other.isProper) return true
  // “Mara Stone” and “Peter Stone” share a head and are two.
  const [first, second] = [one.words[0], other.words[0]]
  const bothFull = one.words.length > 1 && other.words.length > 1
  return !bothFull || first === second || isInitial(first, second) || isInitial(second, first)
}

const isInitial = (short = '', long = '') => short.length === 1 && long.startsWith(short)

function nameOf(text: string): Name {
  const spokenFor = /\b(?:for|of|by|from|für|von|de|di|van)\s+(.+)$/iu
  const plain = text.replace(/['’]s?\b/g, '').trim()
  const through = mouthpiece.test(plain)
  mouthpiece.lastIndex = 0
  const whom = through ? (spokenFor.exec(plain.replace(mouthpiece, ' '))?.[1] ?? plain) : plain
  // What comes after a comma or “of”, “for”, “who” says more of it, and names it not.
  const [core = ''] = whom
    .replace(mouthpiece, ' ')
    .split(/,|\(|\s(?:of|for|who|at|from|in|with|behind|to|on|about)\s/iu)
  const bare = core.replace(/[^\p{L}\p{N}&. -]/gu, ' ')
  const stripped = bare.replace(articles, ' ').replace(suffixes, ' ').trim()
  // “the company”, “the president”, “the shipping company”: what would be taken away is what names it.
  const isName = /\p{Lu}[^\s]*$/u.test(stripped)
  const kept = isName ? stripped : bare.replace(/^\s*(?:the|a|an)\s+/i, '').trim()
  const all = kept.split(/\s+/).filter((word) => word !== '')
  const head = all.at(-1) ?? ''
  const isProper = /^\p{Lu}/u.test(head)
  const words = isProper ? all.filter((word) => /^\p{Lu}/u.test(word)) : all
  const lower = words.map((word) => word.toLowerCase().replace(/\.$/, ''))
  return {
    head: head.toLowerCase().replace(/\.$/, ''),
    words: lower,
    isProper,
    title: title.exec(core)?.[1]?.toLowerCase() ?? null,
  }
}

const singular = (word: string) => (word.length > 3 ? word.replace(/s$/, '') : word)

/** Of documents that have two names. */
const called = (head: string) => (head === 'post' || head === 'blogpost' ? 'blog' : singular(head))
