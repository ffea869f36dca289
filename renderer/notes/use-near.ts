// Which of very many annotations have a card beside the page: those whose passages are in view or a little way off, and the
// chosen one.
import { useMemo } from 'react'
import type { AnnotationView } from '#shared/contract'
import { placeOf } from '#shared/model/anchor'
import { annotationsIn } from '../reading/annotations-in'
import { useReach } from '../reading/reach'

/** As many have a card each, wherever they are: nothing moves then while one scrolls. */
const few = 150

/** Of annotations that all have a place, in the order of the text. */
export function useNear(annotations: readonly AnnotationView[], chosen: string | null) {
  const reach = useReach()
  return useMemo(() => {
    if (annotations.length <= few) return annotations
    // What begins before the reach stands above it.
    const near = annotationsIn(annotations, reach).filter(
      (annotation) => (placeOf(annotation)?.start ?? 0) >= reach.start,
    )
    const far = annotations.find(({ id }) => id === chosen)
    if (!far || near.includes(far)) return near
    const start = placeOf(far)?.start ?? 0
    return start < reach.start ? [far, ...near] : [...near, far]
  }, [annotations, chosen, reach])
}
