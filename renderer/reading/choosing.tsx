// Choosing an annotation on the page: a click on its words, or Enter with the caret in them. Where several lie over each
// other, a small menu offers them.
import { useEffect, useRef, useState } from 'react'
import type { AnnotationView } from '#shared/contract'
import { offer } from '../actions'
import { labelOf, useLibrary } from '../state/library'
import { choose, useOpenArticle } from '../state/open-article'
import { Menu, MenuItem, MenuPopover } from '../ui/menu'
import { annotationsIn } from './annotations-in'
import { caretOffset, caretRect, useCaret } from './caret'
import styles from './choosing.module.css'
import { LabelDot } from './label-dot'
import { offsetAt, type Page, usePage } from './page'
import { firstWords } from './passage'

/** UTF-16 code units of each passage in the menu. */
const shownWords = 44

/** CSS pixels between the pointer and the menu, so that the words stay in sight. */
const belowPointer = 10

interface Offer {
  annotations: AnnotationView[]
  /** CSS pixels from the page's corner. */
  left: number
  top: number
}

function annotationsAt(offset: number): AnnotationView[] {
  const annotations = useOpenArticle.getState().article?.annotations ?? []
  return annotationsIn(annotations, { start: offset, end: offset + 1 })
}

export function Choosing() {
  const page = usePage((state) => state.page)
  const labels = useLibrary((library) => library.labels)
  const [offered, setOffered] = useState<Offer | null>(null)
  const anchor = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    if (!page) return
    const chooseAt = (offset: number | null, x: number, y: number) => {
      const annotations = offset === null ? [] : annotationsAt(offset)
      if (annotations.length < 2) return choose(annotations[0]?.id ?? null)
      const origin = anchor.current?.offsetParent?.getBoundingClientRect()
      if (origin) setOffered({ annotations, left: x - origin.left, top: y - origin.top })
    }
    const stopFollowing = followPointer(page, chooseAt)
    const takeBack = offer([
      {
        id: 'choose-at-caret',
        title: 'Choose the mark at the caret',
        group: 'Marking',
        keys: ['Enter'],
        enabled: () =>
          useCaret.getState().on &&
          document.activeElement === page.body &&
          annotationsAt(caretOffset(page) ?? -1).length > 0,
        run: () => {
          const rect = caretRect(page)
          if (rect) chooseAt(caretOffset(page), rect.left, rect.bottom)
        },
      },
    ])
    return () => {
      stopFollowing()
      takeBack()
    }
  }, [page])

  return (
    <>
      <span
        ref={anchor}
        className={styles.anchor}
        style={offered ? { left: offered.left, top: offered.top } : {}}
      />
      <MenuPopover
        aria-label="Choose a mark"
        triggerRef={anchor}
        isOpen={offered !== null}
        onOpenChange={(open) => !open && setOffered(null)}
      >
        <Menu
          aria-label="Marks on these words"
          autoFocus="first"
          onClose={() => setOffered(null)}
          onAction={(key) => choose(String(key))}
        >
          {(offered?.annotations ?? []).map((annotation) => {
            const label = annotation.kind === 'highlight' ? labelOf(labels, annotation.label) : null
            const words = annotation.kind === 'highlight' ? annotation.anchor.exact : ''
            return (
              <MenuItem
                key={annotation.id}
                id={annotation.id}
                mark={<LabelDot colour={label?.colour ?? null} />}
                aside={label?.name}
              >
                {firstWords(words, shownWords)}
              </MenuItem>
            )
          })}
        </Menu>
      </MenuPopover>
    </>
  )
}

/** Tells of clicks that select nothing, and shows by the pointer where words are marked. */
function followPointer(
  page: Page,
  onClick: (offset: number | null, x: number, y: number) => void,
): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const isControl = (target: EventTarget | null) =>
    target instanceof Element && target.closest('a, button') !== null

  page.body.closest('main')?.addEventListener(
    'click',
    ({ target, clientX, clientY }) => {
      if (isControl(target) || document.getSelection()?.isCollapsed === false) return
      onClick(offsetAt(page, clientX, clientY), clientX, clientY + belowPointer)
    },
    { signal },
  )
  let asked = false
  page.body.addEventListener(
    'pointermove',
    ({ clientX, clientY, buttons }) => {
      if (asked || buttons !== 0) return
      asked = true
      requestAnimationFrame(() => {
        asked = false
        const offset = offsetAt(page, clientX, clientY)
        const isOver = offset !== null && annotationsAt(offset).length > 0
        page.scroller.toggleAttribute('data-over-mark', isOver)
      })
    },
    { signal },
  )
  return () => stop.abort()
}
