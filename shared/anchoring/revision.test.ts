import { expect, test } from 'vitest'
import { describe as anchorOf } from './describe'
import { locate } from './locate'
import { occurrencesOf } from './occurrences'
import { after, before, quotes } from './revision.cases'

const anchors = quotes.map(({ saved, nth = 0 }) => {
  const start = occurrencesOf(before, saved, 2)[nth] ?? -1
  return anchorOf(before, { start, end: start + saved.length })
})
const together = locate(after, anchors)

test.each(quotes.map((quote, index) => ({ ...quote, index })))(
  '“$saved” is $status in the story of the next day',
  ({ saved, status, now = saved, index }) => {
    const alone = locate(after, anchors.slice(index, index + 1))[0]
    for (const found of [together[index], alone]) {
      expect(found?.status).toBe(status)
      if (found && 'start' in found) expect(after.slice(found.start, found.end)).toBe(now)
    }
  },
)
