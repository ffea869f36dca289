// The order of annotations in an export: that of the text.
import { placeOf } from '../model/anchor'
import type { ExportedAnnotation } from './exporter'

/**
 * Notes on the whole article first, as they were written; then passages as they stand in the text, the longer first where
 * two begin together; lost passages last, as they stood. The order does not depend on the one that was given.
 */
export function orderAnnotations<T extends ExportedAnnotation>(annotations: readonly T[]): T[] {
  return annotations
    .map((annotation) => ({ annotation, key: keyOf(annotation) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ annotation }) => annotation)
}

type Key = readonly (number | string)[]

function keyOf(annotation: ExportedAnnotation): Key {
  const { created, id } = annotation
  if (annotation.kind === 'note') return [0, 0, 0, created, id]
  const place = placeOf(annotation)
  if (place) return [1, place.start, -place.end, created, id]
  return [2, annotation.anchor.start, -annotation.anchor.end, created, id]
}

function compare(a: Key, b: Key): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] as number | string
    if (one < other) return -1
    if (one > other) return 1
  }
  return 0
}
