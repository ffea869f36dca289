// What a language says around quotations: the words that say that somebody speaks, and the small words by which the
// mention of who speaks is told from the rest of the sentence.

/** `finite` has a subject of its own, `participle` and `base` take that of the clause around them. */
export type VerbForm = 'finite' | 'participle' | 'base'

export type Gender = 'female' | 'male' | 'thing' | 'several' | 'any'

export interface Lexicon {
  /** BCP 47. */
  language: string
  /** Forms of verbs that say that somebody speaks, in lower case. */
  verbs: ReadonlyMap<string, VerbForm>
  /** Those of them that speak only right before a quotation: she went: “…” */
  weak: ReadonlySet<string>
  /** Those of them that as often stand behind a noun and say what it is called: a sign labeled “…” */
  naming: ReadonlySet<string>
  /** Those of them that may stand right after a quotation with their subject behind: said Ann Lee. */
  inverting: ReadonlySet<string>
  /** Words that name who speaks right after them: according to, laut. Each is a list of words. */
  phrases: readonly (readonly string[])[]
  /** Nouns that say that somebody speaks, with who does before them: her claim, Ann Lee’s warning. */
  nouns: ReadonlySet<string>
  /** Words right before a quotation whose words are those of the subject: the term “…”, see it as “…”. */
  wordings: ReadonlySet<string>
  /** Verbs whose object is read or seen by their subject: they noticed a post saying. */
  perceiving: ReadonlySet<string>
  /** Verbs that lead somebody to say something: prompted her to call. */
  moving: ReadonlySet<string>
  possessives: ReadonlySet<string>
  /** Pronouns that may be subjects. */
  pronouns: ReadonlyMap<string, Gender>
  relatives: ReadonlySet<string>
  determiners: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  /** Those that tie a noun to the one before it: a spokesman for the company. */
  tying: ReadonlySet<string>
  /** Nouns that such a word ties to the verb and not to the noun before it: said the company in a letter. */
  occasions: ReadonlySet<string>
  auxiliaries: ReadonlySet<string>
  /** Those that make a passive: was. */
  passives: ReadonlySet<string>
  adverbs: ReadonlySet<string>
  /** Words that end a noun phrase: and, but, because, that. */
  conjunctions: ReadonlySet<string>
  /** Those that begin a clause which another one follows behind a comma: while, although. */
  fronting: ReadonlySet<string>
  /** Others that do so with a verb: after he left, she said. */
  subordinating: ReadonlySet<string>
  /** Names of days and months: they look like names and never speak. */
  times: ReadonlySet<string>
  /** Names of states that stand behind a town between commas: in Salem, Ohio, Ann Lee said. */
  places: ReadonlySet<string>
  /** Words with a capital that are an honour, an office or a title before a name. */
  titles: ReadonlyMap<string, Gender>
  /** Whether a verb may stand before its subject in any sentence: Am Montag sagte sie. */
  verbSecond: boolean
  /** Whether common nouns are capitalised too. */
  capitalNouns: boolean
}

export const wordSet = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''))

/** `he she`, each given the same value. */
export function wordMap<T>(...groups: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const [words, value] of groups) for (const word of wordSet(words)) map.set(word, value)
  return map
}

export const phraseList = (phrases: string): readonly (readonly string[])[] =>
  phrases.split('|').map((phrase) => phrase.trim().split(' '))
