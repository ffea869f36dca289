// What is done to a store before it is crashed, damaged or refused: random, the same each time from the same seed.
import type { Change } from '#shared/model/operation'
import {
  addArticle,
  annotate,
  annotationId,
  articleId,
  retitle,
  writeNote,
} from '../../main/library/records.fixture'

export type Step =
  /** `settling`: while what was acknowledged before is being put elsewhere. */
  | { kind: 'commit'; changes: readonly Change[]; settling?: boolean }
  /** An article comes in with its text and what arrived. */
  | { kind: 'bring'; number: number }
  | { kind: 'undo' | 'redo' }
  | { kind: 'settings'; size: number }
  /** What was acknowledged is put elsewhere too, where the store has something of that kind. */
  | { kind: 'settle' }
  /** A backup is taken; the oldest one is restored, where there is one. */
  | { kind: 'backup' | 'restore' }
  | { kind: 'reopen' }

/** A store as the harness sees it: Pullquote's, or another one's for comparison. */
export interface Store {
  /** Resolves when it is acknowledged; what the store knows nothing of is done at once. */
  act(step: Step): Promise<void>
  /** Everything that the store holds, as text. */
  contents(): Promise<string>
  close(): Promise<void>
}

/** A number between 0 and 1. */
type Random = () => number

const moment = '2026-05-03T12:00:00.000Z'

/** So many steps; the first brings something in. */
export function randomScript(random: Random, length: number): Step[] {
  const counts = { articles: 1, annotations: 1, words: 0 }
  const next = (kind: keyof typeof counts) => {
    counts[kind] += 1
    return counts[kind]
  }
  const below = (count: number) => 1 + Math.floor(random() * count)
  /** The article that an annotation belongs to, by its number. */
  const of = new Map([[1, 1]])
  const someAnnotation = () => {
    const number = below(counts.annotations)
    return [number, of.get(number) ?? 1] as const
  }
  const text = () => `Words ${next('words')}${' and more'.repeat(below(90))}`
  const add = () => addArticle(next('articles'))
  const mark = () => {
    const [number, article] = [next('annotations'), below(counts.articles)]
    of.set(number, article)
    return annotate(number, article)
  }
  const changes: (() => Change)[] = [
    add,
    mark,
    mark,
    () => retitle(below(counts.articles), text()),
    () => writeNote(...someAnnotation(), text()),
    () => writeNote(...someAnnotation(), text()),
    () => trash(below(counts.articles), random() < 0.5 ? moment : null),
    () => purge(...someAnnotation()),
  ]
  const change = () => (changes[below(changes.length) - 1] ?? add)()
  const step = (): Step => {
    const chance = random()
    if (chance < 0.45) {
      const changes = Array.from({ length: below(4) }, change)
      return { kind: 'commit', changes, settling: random() < 0.3 }
    }
    if (chance < 0.55) return { kind: 'bring', number: next('articles') }
    if (chance < 0.65) return { kind: 'undo' }
    if (chance < 0.7) return { kind: 'redo' }
    if (chance < 0.75) return { kind: 'settings', size: 13 + below(17) }
    if (chance < 0.83) return { kind: chance < 0.8 ? 'backup' : 'restore' }
    return { kind: chance < 0.95 ? 'settle' : 'reopen' }
  }
  const first: Step = { kind: 'commit', changes: [addArticle(1), annotate(1, 1)] }
  return [first, ...Array.from({ length: length - 1 }, step)]
}

const trash = (number: number, trashed: string | null): Change => ({
  action: 'update',
  record: { type: 'article', id: articleId(number), fields: { trashed } },
})
const purge = (number: number, of: number): Change => ({
  action: 'purge',
  record: { type: 'annotation', id: annotationId(number), article: articleId(of) },
})

/** JSON with the names of fields in one order. */
export const asText = (value: unknown) =>
  JSON.stringify(value, (_, each: unknown) =>
    each instanceof Object && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
