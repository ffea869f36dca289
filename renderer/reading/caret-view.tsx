// The caret as it is seen: a thin line over the page, outside of the article's own elements.
import { useEffect, useRef } from 'react'
import { caretRect, useCaret } from './caret'
import styles from './caret-view.module.css'
import { usePage } from './page'

export function CaretView() {
  const on = useCaret((caret) => caret.on)
  const page = usePage((state) => state.page)
  const line = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!on || !page) return
    const draw = () => {
      const element = line.current
      const rect = caretRect(page)
      if (!element) return
      element.hidden = rect === null
      // What is hidden has no such parent, so this is asked when it is seen.
      const origin = element.offsetParent?.getBoundingClientRect()
      if (!rect || !origin) return
      element.style.left = `${rect.left - origin.left}px`
      element.style.top = `${rect.top - origin.top}px`
      element.style.height = `${rect.height}px`
      // The blinking begins anew at every move, so that a moving caret is always seen.
      for (const animation of element.getAnimations()) animation.currentTime = 0
    }
    const resized = new ResizeObserver(draw)
    resized.observe(page.body)
    document.addEventListener('selectionchange', draw)
    return () => {
      resized.disconnect()
      document.removeEventListener('selectionchange', draw)
    }
  }, [on, page])

  // Another article begins without a caret.
  useEffect(() => () => useCaret.setState({ on: false }), [])

  return on ? <div ref={line} className={styles.caret} hidden aria-hidden="true" /> : null
}
