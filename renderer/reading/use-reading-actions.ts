// What the keyboard can do with the text: mark, write, copy, delete, let go, step from mark to mark.
import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { placeOf } from '#shared/model/anchor'
import type { Label } from '#shared/model/label'
import { type Action, offer } from '../actions'
import { useLibrary } from '../state/library'
import { closePanel, useMargin } from '../state/margin'
import { choose } from '../state/open-article'
import { show } from '../state/screens'
import { returnCaret } from './caret'
import { chosenAnnotation, copyQuote, label, remove, selected, step, writeNote } from './marking'
import { usePage } from './page'
import { clearSelection, readSelection } from './selection'

const hasTarget = () => selected() !== null || chosenAnnotation() !== null
const hasPassage = () => selected() !== null || chosenAnnotation()?.kind === 'highlight'

export function useReadingActions() {
  const labels = useLibrary((library) => library.labels)
  useEffect(() => offer([...labels.map(labelAction), ...passageActions]), [labels])
}

const labelAction = ({ id, name, key }: Label): Action => ({
  id: `label-${id}`,
  title: `Mark as ${name}`,
  group: 'Marking',
  keys: [String(key)],
  enabled: hasPassage,
  run: () => void label(id),
})

const passageActions: Action[] = [
  {
    id: 'page-on',
    title: 'On by a page',
    group: 'Reading',
    keys: ['Space', 'PageDown'],
    enabled: isInText,
    run: () => turn(0.9),
  },
  {
    id: 'page-back',
    title: 'Back by a page',
    group: 'Reading',
    keys: ['Shift+Space', 'PageUp'],
    enabled: isInText,
    run: () => turn(-0.9),
  },
  {
    id: 'note',
    title: 'Write a note on the selection or the chosen mark',
    group: 'Marking',
    keys: ['n'],
    enabled: hasTarget,
    run: () => void writeNote(),
  },
  {
    id: 'copy-quote',
    title: 'Copy the quote with its source',
    group: 'Marking',
    keys: ['c'],
    enabled: hasPassage,
    run: () => void copyQuote(),
  },
  {
    id: 'edit-words',
    title: 'Shorten or explain the quote of the chosen mark',
    group: 'Marking',
    keys: ['b'],
    enabled: () => selected() === null && chosenAnnotation()?.kind === 'highlight',
    run: () => {
      const annotation = chosenAnnotation()
      if (annotation) show({ name: 'edit-words', annotation: annotation.id })
    },
  },
  {
    id: 'delete-annotation',
    title: 'Delete the chosen mark or note',
    group: 'Marking',
    keys: ['Delete', 'Backspace'],
    enabled: () => selected() === null && chosenAnnotation() !== null,
    run: () => {
      const annotation = chosenAnnotation()
      if (annotation) void remove(annotation)
    },
  },
  {
    id: 'next-annotation',
    title: 'Go to the next mark',
    group: 'Marking',
    keys: ['.'],
    run: () => step(1),
  },
  {
    id: 'previous-annotation',
    title: 'Go to the previous mark',
    group: 'Marking',
    keys: [','],
    run: () => step(-1),
  },
  {
    id: 'to-toolbar',
    title: 'Go from the selection to its buttons',
    group: 'Marking',
    keys: ['Tab'],
    enabled: () => selected() !== null && isInText(),
    run: () => {
      // Tab may come before the buttons do.
      flushSync(readSelection)
      toolbar()?.querySelector('button')?.focus()
    },
  },
  {
    id: 'let-go',
    title: 'Let the selection or the chosen mark go',
    group: 'Marking',
    keys: ['Escape'],
    enabled: hasTarget,
    run: () => {
      if (toolbar()?.contains(document.activeElement))
        usePage.getState().page?.body.focus({ preventScroll: true })
      if (selected()) return clearSelection()
      // From a card the keyboard goes on reading behind its passage.
      const annotation = chosenAnnotation()
      const place = annotation && placeOf(annotation)
      if (place && document.activeElement?.closest('[data-card]')) returnCaret(place.end)
      choose(null)
    },
  },
  {
    id: 'close-panel',
    title: 'Close the margin, where it lies over the page',
    group: 'Window',
    keys: ['Escape'],
    enabled: () => !hasTarget() && useMargin.getState().panel,
    run: closePanel,
  },
]

/** Whether the keyboard is in the text, or nowhere: not on a control. */
function isInText(): boolean {
  const active = document.activeElement
  return active === document.body || (usePage.getState().page?.body.contains(active) ?? false)
}

/** Scrolls by a part of what is in view. */
function turn(by: number) {
  const scroller = usePage.getState().page?.scroller
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  scroller?.scrollBy({ top: scroller.clientHeight * by, behavior: calm ? 'instant' : 'smooth' })
}

const toolbar = () => document.querySelector<HTMLElement>('[data-selection-toolbar]')
