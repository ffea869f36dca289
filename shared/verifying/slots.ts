// A word or two in marks that the draft gives to nobody: what a text that the draft quotes has in marks at the same place of a like
// sentence, or with one of its words. So a “mistake” that became a “fraud” is not taken for a word that the writer of the draft holds at a distance.
import { differenceOf } from '../comparing/difference'
import { outsideOf } from '../integrity/sentence'
import { allQuotations, extentOf } from '../quotations/passages'
import type { Quotation } from '../quotations/quotation'
import type { Claim } from './claim'
import { type Match, placed, type SourceWords } from './match'
import { type Words, wordsOf } from './words'

/** Words of a claim, at most, of which a text could have others. */
const mostSlotWords = 3
/** Words on each side of the marks that tell the place, and how often such a word stands in the whole text at most. */
const reach = 5
const mostOften = 3
/** Letters of a word that tells. */
const fewestLetters = 4

/** Null where no place of the text is like the one of the claim. */
export function slotFor(claim: Claim, source: SourceWords): Match | null {
  if (claim.words.count > mostSlotWords) return null
  const counts = countsOf(source.words)
  const own = [
    tellingWords(claim.before, 'before'),
    tellingWords(claim.after, 'after'),
    tellingWords(claim.text, 'after'),
  ]
  let best: Quotation | null = null
  let most = 0
  for (const quotation of allQuotations(source.findings().quotations)) {
    if (wordsOf(quotation.text).count > mostSlotWords + 1) continue
    const { before, after } = outsideOf(source.words.text, extentOf(quotation))
    const theirs = [
      tellingWords(source.words.text.slice(before.start, before.end), 'before'),
      tellingWords(source.words.text.slice(after.start, after.end), 'after'),
      tellingWords(quotation.text, 'after'),
    ]
    const shared = own.flatMap((words, side) =>
      words.filter((word) => theirs[side]?.includes(word) && (counts.get(word) ?? 0) <= mostOften),
    )
    if (shared.length <= most) continue
    best = quotation
    most = shared.length
  }
  if (!best) return null
  const [part] = best.parts
  if (!part) return null
  const difference = differenceOf(best.text, claim.text)
  const differences = difference.filter(({ kind }) => kind !== 'same').length
  return { ...placed(source, part.inner), difference, differences, omitted: 0 }
}

/** The hashes of the words next to the marks. */
function tellingWords(text: string, side: 'before' | 'after'): number[] {
  const { count, starts, ends, hashes } = wordsOf(text)
  const telling: number[] = []
  const [from, to] = side === 'before' ? [Math.max(0, count - reach), count] : [0, reach]
  for (let index = from; index < Math.min(to, count); index += 1)
    if ((ends[index] as number) - (starts[index] as number) >= fewestLetters)
      telling.push(hashes[index] as number)
  return telling
}

function countsOf({ hashes, count }: Words): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (let index = 0; index < count; index += 1) {
    const hash = hashes[index] as number
    counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }
  return counts
}
