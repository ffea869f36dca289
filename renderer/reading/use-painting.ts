// Keeps the paint on the page what the annotations, the labels and the choice say.
import { useLayoutEffect, useState } from 'react'
import type { AnnotationView } from '#shared/contract'
import { placeOf } from '#shared/model/anchor'
import { labelOf, useLibrary } from '../state/library'
import { useOpenArticle } from '../state/open-article'
import { annotationsIn } from './annotations-in'
import { type Page, usePage } from './page'
import './painting.css'
import { type Painting, paintOn, type Wash } from './painting'
import type { Passage } from './passage'
import { useReach } from './reach'

/** How long what was jumped to stands out. */
const flashMilliseconds = 900

const usePaint = () => {
  const page = usePage((state) => state.page)
  const [painting, setPainting] = useState<Painting | null>(null)
  useLayoutEffect(() => {
    if (!page) return
    const fresh = paintOn(page.index)
    setPainting(fresh)
    current = { page, painting: fresh }
    return () => {
      fresh.clear()
      current = null
      setPainting(null)
    }
  }, [page])
  return painting
}

let current: { page: Page; painting: Painting } | null = null

/** Paints ranges under a name of the style sheet, such as what was found. */
export const paint = (name: string, ranges: readonly Passage[]) =>
  current?.painting.mark(name, ranges)

/** Lets a passage stand out for a moment. */
export function flash(passage: Passage) {
  const at = current
  if (!at) return
  at.painting.mark('flash', [passage])
  setTimeout(() => {
    if (current === at) at.painting.mark('flash', [])
  }, flashMilliseconds)
}

export function usePainting(annotations: readonly AnnotationView[]) {
  const painting = usePaint()
  const labels = useLibrary((library) => library.labels)
  const chosen = useOpenArticle((state) => state.chosen)
  const reach = useReach()

  useLayoutEffect(() => {
    if (!painting) return
    const washes = annotationsIn(annotations, reach).flatMap((annotation): Wash[] => {
      const place = placeOf(annotation)
      if (!place || annotation.kind !== 'highlight') return []
      return [{ id: annotation.id, colour: labelOf(labels, annotation.label).colour, ...place }]
    })
    painting.show(washes)
    painting.choose(washes.find(({ id }) => id === chosen) ?? null)
  }, [painting, annotations, labels, chosen, reach])
}
