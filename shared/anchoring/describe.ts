// From a range of a text to an anchor that finds it again.
import { Failure } from '../failure'
import { contextLength, type TextAnchor } from '../model/anchor'
import { splitsPair, type TextRange } from './range'
import { twinsOf } from './twins'

/**
 * The anchor of a passage of `text`; what is kept adds the hash of the body that the text is of. A passage that would begin or end
 * within a surrogate pair is widened to hold the pair; a context that would is one unit shorter.
 *
 * Throws `bad-input` where the range is empty or not within the text.
 */
export function describe(text: string, range: TextRange): TextAnchor {
  checkRange(text, range)
  const start = splitsPair(text, range.start) ? range.start - 1 : range.start
  const end = splitsPair(text, range.end) ? range.end + 1 : range.end
  let from = Math.max(0, start - contextLength)
  if (splitsPair(text, from)) from += 1
  let to = Math.min(text.length, end + contextLength)
  if (splitsPair(text, to)) to -= 1
  const prefix = text.slice(from, start)
  const suffix = text.slice(end, to)
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix,
    suffix,
    twins: twinsOf(text, { start, end }, prefix, suffix),
  }
}

function checkRange(text: string, { start, end }: TextRange) {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length)
    throw new Failure(
      'bad-input',
      `The passage ${start}–${end} is not within the text, which has ${text.length} characters; give offsets between 0 and ${text.length}.`,
    )
  if (start >= end)
    throw new Failure(
      'bad-input',
      `The passage ${start}–${end} holds no text; its end has to come after its start.`,
    )
}
