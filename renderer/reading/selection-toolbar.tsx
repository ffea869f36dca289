// At the selection: the labels to mark it with, a note, a copy. Stands above the first selected line, or below the last one
// where there is no room; Tab goes into it.
import { Copy, MessageSquareText } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import { CopyMenu } from '../quoting/copy-menu'
import { useLibrary } from '../state/library'
import { classNames } from '../ui/class-names'
import { LabelButton } from './label-button'
import { copyQuote, label, writeNote } from './marking'
import { edgeRectsOf, usePage } from './page'
import { useSelection } from './selection'
import styles from './selection-toolbar.module.css'

/** Between the toolbar and the line it belongs to, in pixels. */
const gap = 8

export function SelectionToolbar() {
  const passage = useSelection((state) => (state.settled ? state.passage : null))
  const page = usePage((state) => state.page)
  const labels = useLibrary((library) => library.labels)
  const bar = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<{ left: number; top: number } | null>(null)

  useLayoutEffect(() => {
    const sheet = bar.current?.offsetParent
    if (!passage || !page || !bar.current || !sheet) return
    const rects = edgeRectsOf(page, passage.start, passage.end)
    const [first, last] = [rects[0], rects.at(-1)]
    if (!first || !last) return setAt(null)
    const view = page.scroller.getBoundingClientRect()
    const origin = sheet.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height } = bar.current
    const above = first.top - height - gap
    const below = last.bottom + gap
    const fits = (top: number) => top >= view.top + gap && top + height <= view.bottom - gap
    const top = fits(above) ? above : fits(below) ? below : view.top + gap
    const line = rects.filter((rect) => rect.top < first.bottom && rect.bottom > first.top)
    const middle = (first.left + Math.max(...line.map((rect) => rect.right))) / 2
    const left = Math.max(
      gap,
      Math.min(middle - origin.left - width / 2, origin.width - width - gap),
    )
    setAt({ left, top: top - origin.top })
  }, [passage, page])

  if (!passage) return null
  return (
    <Toolbar
      ref={bar}
      aria-label="Mark the selection"
      className={classNames(styles.toolbar)}
      data-selection-toolbar=""
      style={at ? { left: at.left, top: at.top } : { visibility: 'hidden' }}
    >
      <div className={styles.labels}>
        {labels.map((item) => (
          <LabelButton key={item.id} label={item} onPress={() => void label(item.id)} />
        ))}
      </div>
      <span className={styles.rule} aria-hidden="true" />
      <Button className={classNames(styles.button)} onPress={() => void writeNote()}>
        <MessageSquareText size={16} strokeWidth={1.75} aria-hidden />
        Note
      </Button>
      <Button className={classNames(styles.button)} onPress={() => void copyQuote()}>
        <Copy size={15} strokeWidth={1.75} aria-hidden />
        Copy quote
      </Button>
      <CopyMenu className={classNames(styles.button, styles.more)} />
    </Toolbar>
  )
}
