// Watches whether the page leaves room for the margin beside it: a readable column, and the notes.
import { type RefObject, useLayoutEffect } from 'react'
import { useMargin } from '../state/margin'

/** CSS pixels: the margin's 300 and a column of not less than about 50 characters with air around it. */
const least = 820

export function useRoom(reading: RefObject<HTMLElement | null>) {
  useLayoutEffect(() => {
    const element = reading.current
    if (!element) return
    const measure = () => {
      const hasRoom = element.clientWidth >= least
      if (hasRoom !== useMargin.getState().hasRoom) useMargin.setState({ hasRoom, panel: false })
    }
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(element)
    return () => resized.disconnect()
  }, [reading])
}
