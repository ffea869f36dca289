// Finding words on the page: a small bar below the page's own. Escape closes it and leaves what was found selected, so that it
// can be marked at once.
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { offer } from '../actions'
import { IconButton } from '../ui/icon-button'
import { select } from './caret'
import { findAll } from './find'
import styles from './find-bar.module.css'
import { bringIntoView, topmostLeaf, usePage } from './page'
import { paint } from './use-painting'

export function FindBar({ text }: { text: string }) {
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const page = usePage((state) => state.page)
  const field = useRef<HTMLInputElement>(null)
  const found = useMemo(() => (open ? findAll(text, query) : []), [open, text, query])
  const current = found[at]

  useEffect(
    () =>
      offer([
        {
          id: 'find',
          title: 'Find in the text',
          group: 'Reading',
          keys: ['$mod+f'],
          run: () => {
            setOpen(true)
            field.current?.select()
          },
        },
      ]),
    [],
  )
  useEffect(() => {
    if (open) field.current?.select()
  }, [open])

  useEffect(() => {
    paint('found', found)
    return () => paint('found', [])
  }, [found])
  useEffect(() => {
    if (!page || !current) return
    paint('current', [current])
    bringIntoView(page, current.start)
    return () => paint('current', [])
  }, [page, current])

  const search = (words: string) => {
    setQuery(words)
    // Goes on from what is in view, not from the beginning.
    const leaf = page && topmostLeaf(page)
    const from = Number(leaf?.dataset.start ?? 0)
    const next = findAll(text, words).findIndex(({ start }) => start >= from)
    setAt(Math.max(0, next))
  }
  const step = (by: 1 | -1) => setAt((at + by + found.length) % Math.max(1, found.length))
  const close = () => {
    setOpen(false)
    page?.body.focus({ preventScroll: true })
    if (current) select(current)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isFind = event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey)
    if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else if (isFind) field.current?.select()
    else return
    event.preventDefault()
  }

  if (!open) return null
  return (
    <search className={styles.bar} onKeyDown={onKeyDown}>
      <input
        ref={field}
        className={styles.field}
        aria-label="Find in the text"
        placeholder="Find in the text"
        value={query}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => search(target.value)}
      />
      <span className={styles.count} role="status">
        {query.trim() === ''
          ? ''
          : found.length === 0
            ? 'Not found'
            : `${at + 1} of ${found.length}`}
      </span>
      <IconButton
        icon={ChevronUp}
        size="s"
        label="The one before"
        keys="Shift+Enter"
        isDisabled={found.length === 0}
        onPress={() => step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        size="s"
        label="The next one"
        keys="Enter"
        isDisabled={found.length === 0}
        onPress={() => step(1)}
      />
      <IconButton icon={X} size="s" label="Close" keys="Escape" onPress={close} />
    </search>
  )
}
