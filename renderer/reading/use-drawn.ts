// How much of a text is drawn. Of a long one first what stands about the reader's place, so that reading begins at once; when that
// has been painted all of it, in slices between which the window answers. Whatever the reader does meanwhile finds all of it: a key
// or a press draws the rest first.
import { startTransition, useLayoutEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Body } from '#shared/body/blocks'
import { type Section, sectionsAbout, sectionsOf } from './sections'

interface Drawn {
  sections: readonly Section[]
  /** Those that are drawn, by their indices, half-open. */
  drawn: { from: number; to: number }
  isWhole: boolean
}

/** `place`: the UTF-16 offset at which the reader begins. */
export function useDrawn(body: Body, place: number): Drawn {
  /** The body of which all has been asked for. */
  const [wanted, setWanted] = useState<Body | null>(null)
  const sections = useMemo(() => sectionsOf(body), [body])
  // biome-ignore lint/correctness/useExhaustiveDependencies: where one begins, not where one goes on
  const about = useMemo(() => sectionsAbout(sections, place), [sections])
  const isWhole = wanted === body || about.to - about.from === sections.length

  useLayoutEffect(() => {
    if (isWhole) return
    const drawAll = () => setWanted(body)
    const stopWaiting = afterPaint(() => startTransition(drawAll))
    const stop = new AbortController()
    for (const sign of ['keydown', 'pointerdown', 'beforeprint'])
      window.addEventListener(sign, () => flushSync(drawAll), {
        capture: true,
        once: true,
        signal: stop.signal,
      })
    return () => {
      stopWaiting()
      stop.abort()
    }
  }, [isWhole, body])

  const drawn = useMemo(
    () => (isWhole ? { from: 0, to: sections.length } : about),
    [isWhole, sections, about],
  )
  return { sections, drawn, isWhole }
}

/** Runs when what has been drawn is on the screen; gives the function that calls it off. */
function afterPaint(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(then)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
