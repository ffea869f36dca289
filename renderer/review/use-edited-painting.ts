// Draws a line of dashes under the marks whose words were edited since, as long as nothing is settled on them.
import { useEffect } from 'react'
import type { AnnotationView } from '#shared/contract'
import { placeOf } from '#shared/model/anchor'
import { needsReview } from '#shared/reviewing/proposals'
import { annotationsIn } from '../reading/annotations-in'
import { usePage } from '../reading/page'
import type { Passage } from '../reading/passage'
import { useReach } from '../reading/reach'
import { paint } from '../reading/use-painting'

export function useEditedPainting(annotations: readonly AnnotationView[]) {
  const page = usePage((state) => state.page)
  const reach = useReach()
  useEffect(() => {
    if (!page) return
    const edited = annotationsIn(annotations, reach).flatMap((annotation): Passage[] => {
      const place = placeOf(annotation)
      return place && needsReview(annotation) ? [place] : []
    })
    paint('edited', edited)
    return () => paint('edited', [])
  }, [page, annotations, reach])
}
