// What only documents tell is written into the journal: all of a library of the first format, which knew none, and what is
// left where a journal is lost.
import { defaultLabels } from '#shared/model/label'
import type { Entry } from '#shared/model/merge'
import type { Change } from '#shared/model/operation'
import { sameValue } from '#shared/model/values'
import type { AnnotationsAtHand } from './annotations-at-hand'
import type { Records } from './records'

/** Changes that are noted at once. */
const mostNoted = 500

/** Gives `note` the changes that make what the records show already, and that no journal tells of. */
export async function adopt(
  { state, annotated }: Records,
  atHand: AnnotationsAtHand,
  note: (changes: readonly Change[]) => Promise<void>,
): Promise<void> {
  const inSlices = async (changes: readonly Change[]) => {
    for (let from = 0; from < changes.length; from += mostNoted)
      await note(changes.slice(from, from + mostNoted))
  }
  const labels = [...state.labels.entries.values()].filter(
    ({ value, stamps }) =>
      stamps.fields === undefined &&
      !defaultLabels.some((label) => label.id === value.id && sameValue(label, value)),
  )
  await inSlices(
    labels.map(({ value: { id, ...fields } }) => ({
      action: 'update',
      record: { type: 'label', id, fields },
    })),
  )
  await inSlices(
    untold(state.articles.entries).map((value) => ({
      action: 'create',
      record: { type: 'article', value },
    })),
  )
  for (const article of [...annotated.keys()]) {
    const { entries } = await atHand.read(article)
    await inSlices(
      untold(entries).map((value) => ({ action: 'create', record: { type: 'annotation', value } })),
    )
  }
}

const untold = <T>(entries: ReadonlyMap<string, Entry<T>>): T[] =>
  [...entries.values()].filter(({ stamps }) => stamps.made === '').map(({ value }) => value)
