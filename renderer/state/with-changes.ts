// The annotations of an article, kept in order while some of them change: one that changes among ten thousand costs no sorting
// of them all.
import type { AnnotationView } from '#shared/contract'
import { compareAnnotations } from '#shared/exporting/order'

/**
 * These, which are in the order of exports, and what has become of them since, the newest of each last; without what is in the
 * trash now. Linear in the number of them all.
 */
export function withChanges(
  annotations: readonly AnnotationView[],
  changed: readonly AnnotationView[],
): readonly AnnotationView[] {
  const latest = new Map(changed.map((annotation) => [annotation.id, annotation]))
  const others = annotations.filter(({ id }) => !latest.has(id))
  const fresh = [...latest.values()]
    .filter(({ trashed }) => trashed === null)
    .sort(compareAnnotations)
  if (others.length === 0) return fresh
  if (fresh.length === 0) return others
  const runs: (readonly AnnotationView[])[] = []
  let from = 0
  for (const annotation of fresh) {
    const to = placeFor(annotation, others, from)
    runs.push(others.slice(from, to), [annotation])
    from = to
  }
  return [...runs, others.slice(from)].flat()
}

/** Where one belongs among others in order, from a place on. */
function placeFor(annotation: AnnotationView, others: readonly AnnotationView[], from: number) {
  let low = from
  let high = others.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareAnnotations(others[middle] as AnnotationView, annotation) < 0) low = middle + 1
    else high = middle
  }
  return low
}
