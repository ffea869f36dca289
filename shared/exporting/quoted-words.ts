// Which words of a passage go out, and what has to be said of them: words that are really in the current text, or the saved
// ones along with the fact that they are not.
import { markedWords } from '../citing/marked-words'
import type { Located } from '../model/anchor'
import type { Highlight } from '../model/annotation'
import { standsElsewhere } from '../reviewing/proposals'

export interface QuotedWords {
  /** As they go out, with the reader's omissions and insertions marked. */
  words: string
  /** As they stand in the text, or did. */
  source: string
  /** What a reader of the export has to know; null where the words simply stand in the current text. */
  remark: string | null
  /** What the current text has in place of the words, where it was edited and nobody has settled on that yet. */
  now: string | null
}

/** Comes between a remark and the words that the text has now. */
export const nowReads = 'The text now reads:'

/**
 * The words at the place where a passage was found, or where the reader settled that it is, in `text`, the canonical text of the
 * newest version; else those that were saved. The reader's edits are of the words that were marked: other ones go out as they are.
 */
export function quotedWords(
  highlight: Highlight & { located: Located | null; decided: boolean },
  text: string,
): QuotedWords {
  const quoted = wordsThere(highlight, text)
  const { edits, anchor } = highlight
  const isItsOwn = quoted.words === anchor.exact
  return {
    ...quoted,
    source: quoted.words,
    words: isItsOwn ? markedWords(quoted.words, edits) : quoted.words,
  }
}

function wordsThere(
  { anchor, located, decided }: Highlight & { located: Located | null; decided: boolean },
  text: string,
): Omit<QuotedWords, 'source'> {
  const saved = anchor.exact
  switch (located?.status) {
    case 'exact':
    case 'moved':
      return { words: text.slice(located.start, located.end), remark: null, now: null }
    case 'changed': {
      const now = text.slice(located.start, located.end)
      if (decided) return { words: now, remark: null, now: null }
      return { words: saved, remark: 'These words were edited after they were marked.', now }
    }
    case 'ambiguous': {
      const places = `${located.candidates.length} places of the current text of the article`
      const remark = `These words fit ${places}, and it is not settled which of them is meant.`
      return { words: saved, remark, now: null }
    }
    default:
      return {
        words: saved,
        remark: standsElsewhere(saved, located, text)
          ? 'These words stand in the current text of the article, but not where they were marked.'
          : 'These words are not in the current text of the article.',
        now: null,
      }
  }
}
