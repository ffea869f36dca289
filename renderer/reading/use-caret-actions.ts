// The caret's keys.
import { useEffect } from 'react'
import { type Action, offer } from '../actions'
import {
  moveByParagraph,
  moveCaret,
  moveToEdge,
  placeCaret,
  removeCaret,
  selectAll,
  selectSentence,
  type Unit,
  useCaret,
} from './caret'

export function useCaretActions() {
  useEffect(() => offer(caretActions), [])
}

const isOn = () => useCaret.getState().on

/** An arrow with and without Shift: both ways, one action. */
const both = (...keys: string[]) => keys.flatMap((key) => [key, `Shift+${key}`])
const isForward = (event?: KeyboardEvent) =>
  event === undefined || ['ArrowRight', 'ArrowDown', 'End'].includes(event.key)

const move = (id: string, title: string, unit: Unit, keys: string[]): Action => ({
  id,
  title,
  group: 'Reading',
  keys: both(...keys),
  enabled: isOn,
  run: (event) =>
    moveCaret(unit, isForward(event) ? 'forward' : 'backward', event?.shiftKey ?? false),
})

const caretActions: Action[] = [
  {
    id: 'caret',
    title: 'Show a caret in the text: move it with the arrows, select with Shift',
    group: 'Reading',
    keys: ['v', 'F7'],
    run: () => (isOn() ? removeCaret() : void placeCaret()),
  },
  move('caret-character', 'Caret: by letters', 'character', ['ArrowRight', 'ArrowLeft']),
  move('caret-word', 'Caret: by words', 'word', ['$mod+ArrowRight', '$mod+ArrowLeft']),
  move('caret-line', 'Caret: by lines', 'line', ['ArrowDown', 'ArrowUp']),
  move('caret-line-edge', 'Caret: to the line’s end or beginning', 'lineboundary', ['End', 'Home']),
  {
    id: 'caret-paragraph',
    title: 'Caret: by paragraphs',
    group: 'Reading',
    keys: both('$mod+ArrowDown', '$mod+ArrowUp'),
    enabled: isOn,
    run: (event) => moveByParagraph(isForward(event) ? 1 : -1, event?.shiftKey ?? false),
  },
  {
    id: 'caret-edge',
    title: 'Caret: to the end or beginning of the text',
    group: 'Reading',
    keys: both('$mod+End', '$mod+Home'),
    enabled: isOn,
    run: (event) => moveToEdge(isForward(event) ? 'end' : 'start', event?.shiftKey ?? false),
  },
  {
    id: 'next-paragraph',
    title: 'Next paragraph (with Shift, select to its end)',
    group: 'Reading',
    keys: ['j', 'Shift+j'],
    run: (event) => moveByParagraph(1, event?.shiftKey ?? false),
  },
  {
    id: 'previous-paragraph',
    title: 'Previous paragraph',
    group: 'Reading',
    keys: ['k', 'Shift+k'],
    run: (event) => moveByParagraph(-1, event?.shiftKey ?? false),
  },
  {
    id: 'sentence',
    title: 'Select the sentence; again, the next one too',
    group: 'Reading',
    keys: ['s'],
    run: selectSentence,
  },
  {
    id: 'select-all',
    title: 'Select the whole text',
    group: 'Reading',
    keys: ['$mod+a'],
    run: selectAll,
  },
  {
    id: 'caret-off',
    title: 'Put the caret away',
    group: 'Reading',
    keys: ['Escape'],
    // A selection is let go first.
    enabled: () => isOn() && document.getSelection()?.isCollapsed !== false,
    run: removeCaret,
  },
]
