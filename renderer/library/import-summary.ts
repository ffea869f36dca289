// What came of several files, in one sentence. Pure.
import { counted } from './wording'

const words = {
  added: 'added',
  updated: 'updated',
  older: 'added as an older text',
  present: 'already there',
  restored: 'taken out of the trash',
  stopped: 'not added',
} as const

/** “3 articles added, 1 already there.” Failures are told on their own; null where there is nothing else. */
export function summaryOf(results: readonly { status: string }[]): string | null {
  const parts = Object.entries(words).flatMap(([status, word]) => {
    const count = results.filter((result) => result.status === status).length
    return count > 0 ? [{ count, word }] : []
  })
  if (parts.length === 0) return null
  const told = parts.map(({ count, word }, index) =>
    index === 0 ? `${counted(count, 'article')} ${word}` : `${count.toLocaleString()} ${word}`,
  )
  return `${told.join(', ')}.`
}
