// The JSON of an answer in portions: that of ten thousand marks takes many milliseconds, in which nobody else would be answered.
import type { Outcome } from '#shared/failure'

/** Items of a list that are written together: a millisecond or two. */
const together = 500

/** The same text as `JSON.stringify` gives, piece by piece. */
export function* jsonPortions(outcome: Outcome<unknown>): Generator<string> {
  if (!outcome.ok || !Array.isArray(outcome.value) || outcome.value.length <= together)
    return yield JSON.stringify(outcome)
  const [before, behind] = JSON.stringify({ ...outcome, value: [] }).split('[]') as [string, string]
  yield `${before}[`
  for (let from = 0; from < outcome.value.length; from += together) {
    const list = JSON.stringify(outcome.value.slice(from, from + together))
    yield `${from > 0 ? ',' : ''}${list.slice(1, -1)}`
  }
  yield `]${behind}`
}
