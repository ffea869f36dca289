// The order of annotations in an export and in the margin: that of the text.
import { placeOf } from '../model/anchor'
import type { ExportedAnnotation } from './exporter'

/**
 * Notes on the whole article first, as they were written; then passages as they stand in the text, the longer first where
 * two begin together; lost passages last, as they stood. The order does not depend on the one that was given.
 */
export function orderAnnotations<T extends ExportedAnnotation>(annotations: readonly T[]): T[] {
  return [...annotations].sort(compareAnnotations)
}

/** Negative where the first comes before the second; 0 only for one and the same. */
export function compareAnnotations(one: ExportedAnnotation, other: ExportedAnnotation): number {
  const [a, b] = [standingOf(one), standingOf(other)]
  return (
    a.part - b.part ||
    a.start - b.start ||
    b.end - a.end ||
    compare(one.created, other.created) ||
    compare(one.id, other.id)
  )
}

function standingOf(annotation: ExportedAnnotation) {
  if (annotation.kind === 'note') return { part: 0, start: 0, end: 0 }
  const place = placeOf(annotation)
  const { start, end } = place ?? annotation.anchor
  return { part: place ? 1 : 2, start, end }
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
