// Puts the keyboard into what a change draws. At once: keys that follow the one that asked for it are typed there, and nowhere
// else, however quick they are.
import { flushSync } from 'react-dom'

/** Draws what `change` makes of the window, and gives the keyboard to the first element that `find` gives and that is there. */
export function focusDrawn(change: () => void, find: () => Element | null | undefined) {
  flushSync(change)
  const element = find()
  if (element instanceof HTMLInputElement) element.select()
  if (element instanceof HTMLElement) element.focus({ preventScroll: true })
}
