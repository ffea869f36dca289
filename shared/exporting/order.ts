// The order of annotations in an export and in the margin: that of the text.
import { placeOf } from '../model/anchor'
import type { ExportedAnnotation } from './exporter'

/**
 * Notes on the whole article first, as they were written; then passages as they stand in the text, the longer first where
 * two begin together; lost passages last, as they stood. The order does not depend on the one that was given.
 */
export function orderAnnotations<T extends ExportedAnnotation>(annotations: readonly T[]): T[] {
  return annotations
    .map((annotation) => ({ annotation, standing: standingOf(annotation) }))
    .sort((one, other) => compareStanding(one.standing, other.standing))
    .map(({ annotation }) => annotation)
}

/** Negative where the first comes before the second; 0 only for one and the same. */
export const compareAnnotations = (one: ExportedAnnotation, other: ExportedAnnotation): number =>
  compareStanding(standingOf(one), standingOf(other))

function compareStanding(one: Standing, other: Standing): number {
  return (
    one.part - other.part ||
    one.start - other.start ||
    other.end - one.end ||
    compare(one.created, other.created) ||
    compare(one.id, other.id)
  )
}

/** What decides the order. */
interface Standing {
  part: 0 | 1 | 2
  start: number
  end: number
  created: string
  id: string
}

function standingOf(annotation: ExportedAnnotation): Standing {
  const { created, id } = annotation
  if (annotation.kind === 'note') return { part: 0, start: 0, end: 0, created, id }
  const place = placeOf(annotation)
  const { start, end } = place ?? annotation.anchor
  return { part: place ? 1 : 2, start, end, created, id }
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
