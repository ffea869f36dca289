// The words that were edited: how the saved words become those that stand in the text, as a reader would say it.
import { diffArrays } from 'diff'
import type { Edit } from '../model/anchor'

/** Words with their apostrophes, numbers with their separators, white space; ideographs and all else one by one. */
const tokens =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*|\p{N}+(?:[.,:]\p{N}+)*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}])[\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*|\s+|[\s\S]\p{M}*/gu

/** Edits beyond which words are not compared one by one any more: bounds the work for long passages. */
const mostEdits = 400

/**
 * The steps from `saved` to `present`, word by word. Joined, `same` and `removed` are `saved`, `same` and `added` are
 * `present`, to the letter. No two neighbours are of one kind, and `removed` comes before `added`.
 */
export function differenceOf(saved: string, present: string): Edit[] {
  const changes = diffArrays(tokensOf(saved), tokensOf(present), { maxEditLength: mostEdits })
  const steps = changes
    ? changes.map(({ value, added, removed }) => ({
        kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
        text: value.join(''),
      }))
    : [
        { kind: 'removed' as const, text: saved },
        { kind: 'added' as const, text: present },
      ]
  return gathered(steps)
}

function tokensOf(text: string): string[] {
  return text.match(tokens) ?? []
}

/** Makes one edit of edits with nothing but white space between them: of words that follow each other, one phrase. */
function gathered(steps: readonly Edit[]): Edit[] {
  const edits: Edit[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') edits.push({ kind: 'removed', text: removed })
    if (added !== '') edits.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  steps.forEach(({ kind, text }, index) => {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (/^\s+$/.test(text) && removed + added !== '' && index < steps.length - 1) {
      removed += text
      added += text
    } else {
      flush()
      edits.push({ kind, text })
    }
  })
  flush()
  return edits
}
