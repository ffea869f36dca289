// Which of very many annotations have a card: those whose passages are in view or a little way off, and the chosen one. So an
// article with ten thousand marks costs no more than the few that one sees.
import { useLayoutEffect, useMemo, useState } from 'react'
import type { AnnotationView } from '#shared/contract'
import { placeOf } from '#shared/model/anchor'
import { type Page, startsInView, usePage } from '../reading/page'

/** As many have a card each, wherever they are: nothing moves then while one scrolls. */
const few = 150
/** Heights of the view around it for which cards are made, and that must not be without before others are. */
const made = 1.5
const needed = 0.4

/** Offsets at which leaves begin, both included. */
interface Reach {
  first: number
  last: number
}

export function useNear(annotations: readonly AnnotationView[], chosen: string | null) {
  const page = usePage((state) => state.page)
  const [reach, setReach] = useState<Reach | null>(null)
  const isMany = annotations.length > few

  useLayoutEffect(() => {
    if (!page || !isMany) return
    const follow = () =>
      setReach((before) => {
        const least = reachOf(page, needed)
        const isEnough = before && before.first <= least.first && before.last >= least.last
        return isEnough ? before : reachOf(page, made)
      })
    // A new layout shows other text at the same height.
    const resized = new ResizeObserver(() => setReach(reachOf(page, made)))
    follow()
    resized.observe(page.body)
    page.scroller.addEventListener('scroll', follow, { passive: true })
    return () => {
      resized.disconnect()
      page.scroller.removeEventListener('scroll', follow)
    }
  }, [page, isMany])

  return useMemo(() => {
    if (!isMany) return annotations
    if (!reach || !page) return []
    const after = page.leaves.find(({ dataset }) => Number(dataset.start) > reach.last)
    const end = Number(after?.dataset.start ?? Number.POSITIVE_INFINITY)
    return annotations.filter((annotation) => {
      const start = placeOf(annotation)?.start ?? -1
      return (reach.first <= start && start < end) || annotation.id === chosen
    })
  }, [annotations, chosen, isMany, page, reach])
}

const reachOf = (page: Page, views: number): Reach =>
  startsInView(page, page.scroller.clientHeight * views)
