// Where the words of an anchor may be, with the evidence for it.
import type { TextRange } from './range'

/** A place of the text, UTF-16, half-open, and what speaks for it: shares from 0 to 1. */
export interface Place extends TextRange {
  /** Of the words. */
  words: number
  /** Of the context; undefined where none was recorded. */
  context: number | undefined
  /** The words are the same to the letter, the same but for what is near nothing, or others. */
  likeness: 'letters' | 'words' | 'other'
  score: number
}
