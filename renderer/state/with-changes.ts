// The annotations of an article, kept in order while some of them change: one that changes among ten thousand costs no sorting
// of them all.
import type { AnnotationView } from '#shared/contract'
import { compareAnnotations } from '#shared/exporting/order'
import { merged } from './merged'

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
  return merged(others, fresh, compareAnnotations)
}
