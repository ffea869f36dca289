// What is known of a quotation: where it stands, what it says, and who says it by which words. Plain data without ids.
import type { TextRange } from '../anchoring/range'

/**
 * - `direct`: a statement in the words of who made it
 * - `partial`: a few quoted words inside the writer's own sentence
 * - `title`: the name of a work
 * - `scare`: a word that the writer holds at a distance
 * - `reported`: what somebody is said to say, without marks: the words may be the writer's own
 */
export const quotationKinds = ['direct', 'partial', 'title', 'scare', 'reported'] as const
export type QuotationKind = (typeof quotationKinds)[number]

/** All offsets count UTF-16 units of the text that was looked at, half-open. */
export interface QuotationPart extends TextRange {
  /** The words without the marks around them: what a quote of it takes. `start` and `end` are with the marks. */
  inner: TextRange
}

/** Words of the text. */
export interface Mention extends TextRange {
  text: string
}

/** How a speaker was found. */
export const speakerWays = [
  /** Mention and verb after the words: “…,” said Ann Lee. “…,” Ann Lee said. */
  'after',
  /** Mention and verb before them: Ann Lee said: “…” */
  'before',
  /** Between two parts: “…,” Ann Lee said, “…” */
  'between',
  /** By a phrase: according to Ann Lee, in a statement by the company. */
  'phrase',
  /** Without a verb: Ann Lee: “…” */
  'colon',
  /** The label of a line of a transcript. */
  'label',
  /** From the quotation before it, which goes on. */
  'carried',
  /** By the reader. */
  'reader',
] as const
export type SpeakerWay = (typeof speakerWays)[number]

export interface Speaker extends Mention {
  /** The fullest name of who is mentioned; null where it is not known whom the mention means. */
  name: string | null
  how: SpeakerWay
  /** 0 to 1: in English how likely it is right (`sureness.ts`), elsewhere how sure the rule is that found it. */
  score: number
}

export interface Quotation {
  /** One at least, in the order of the text. Several where a cue breaks the quotation, or it runs over paragraphs. */
  parts: QuotationPart[]
  /** The words of the parts without their marks: by a space where a cue breaks them, by a line's end where a paragraph ends. */
  text: string
  kind: QuotationKind
  /** How sure extent and kind are, 0 to 1. */
  score: number
  /** The words that say that somebody speaks: said, according to, the letter reads. */
  cue: Mention | null
  speaker: Speaker | null
  /** What is quoted within it, in the order of the text. */
  nested: Quotation[]
}

/** Somebody or something that speaks or is named beside who speaks. */
export interface Entity {
  /** The fullest name in the text. */
  name: string
  kind: 'person' | 'organisation' | 'group' | 'document' | 'unknown'
  /** What the text says that it is: chief executive of Northwind. */
  description: string | null
  mentions: Mention[]
}

export interface Findings {
  /** In the order of the text; those within another stand in its `nested`. */
  quotations: Quotation[]
  entities: Entity[]
}
