// Finding words in the text of the page: what is asked for, all the places where it stands, laid out or not, and which of them
// is the current one.
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { type Action, offer } from '../actions'
import { select } from './caret'
import { type FindOptions, finderFor } from './find'
import { indexIntervals } from './intervals'
import { bringIntoView, startOf, topmostLeaf, usePage } from './page'
import type { Passage } from './passage'
import { useReach } from './reach'
import { paint } from './use-painting'

const itself = (passage: Passage) => passage

export interface Find {
  open: boolean
  query: string
  options: FindOptions
  /** How many there are, and which of them is the current one, counted from 0. */
  found: number
  at: number
  type(query: string): void
  toggle(option: keyof FindOptions): void
  step(by: 1 | -1): void
  /** Leaves what was found selected. */
  close(): void
}

export function useFind(text: string, field: RefObject<HTMLInputElement | null>): Find {
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [options, setOptions] = useState<FindOptions>({ matchCase: false, wholeWords: false })
  /** Where one goes on from: the first place that begins here or later is the current one. */
  const [from, setFrom] = useState(0)
  const page = usePage((state) => state.page)
  const reach = useReach()

  const finder = useMemo(() => (open ? finderFor(text) : null), [open, text])
  const found = useMemo(() => finder?.find(query, options) ?? [], [finder, query, options])
  const places = useMemo(() => indexIntervals(found, itself), [found])
  const at = useMemo(
    () =>
      Math.max(
        0,
        found.findIndex(({ start }) => start >= from),
      ),
    [found, from],
  )
  const current = found[at]

  const step = (by: 1 | -1) => {
    const next = found[(at + by + found.length) % Math.max(1, found.length)]
    if (next) setFrom(next.start)
  }
  const latest = useRef({ step, canStep: false })
  useEffect(() => {
    latest.current = { step, canStep: found.length > 0 }
  })

  useEffect(() => {
    const canStep = () => latest.current.canStep
    const actions: Action[] = [
      {
        id: 'find',
        title: 'Find in the text',
        group: 'Reading',
        keys: ['$mod+f'],
        run: () => {
          // Goes on from what is in view, not from the beginning.
          const { page } = usePage.getState()
          const leaf = page && topmostLeaf(page)
          setFrom(leaf ? startOf(leaf) : 0)
          setOpen(true)
          field.current?.select()
        },
      },
      {
        id: 'find-next',
        title: 'Go to the next place that was found',
        group: 'Reading',
        keys: ['F3', '$mod+g'],
        enabled: canStep,
        run: () => latest.current.step(1),
      },
      {
        id: 'find-previous',
        title: 'Go to the place that was found before',
        group: 'Reading',
        keys: ['Shift+F3', 'Shift+$mod+g'],
        enabled: canStep,
        run: () => latest.current.step(-1),
      },
    ]
    return offer(actions)
  }, [field])
  useEffect(() => {
    if (open) field.current?.select()
  }, [open, field])

  useEffect(() => {
    paint('found', places.within(reach.start, reach.end))
  }, [places, reach])
  useEffect(() => {
    if (!page || !current) return
    paint('current', [current])
    bringIntoView(page, current.start)
    return () => paint('current', [])
  }, [page, current])

  const close = () => {
    setOpen(false)
    page?.body.focus({ preventScroll: true })
    if (current) select(current)
  }
  const toggle = (option: keyof FindOptions) =>
    setOptions({ ...options, [option]: !options[option] })
  return {
    open,
    query,
    options,
    found: found.length,
    at,
    step,
    close,
    toggle,
    type: (words) => {
      // Goes on from where one is while the words are still being typed.
      if (current) setFrom(current.start)
      setQuery(words)
    },
  }
}
