// What the window can do, in one table: the keyboard, the `?` page and the desktop's menu are all made from it. A part of the
// window that offers more (the page, its marks) adds its actions while it is there.
import { matchKeyBindingPress, parseKeybinding } from 'tinykeys'
import { redo, undo } from './state/library'
import { toggleMargin } from './state/margin'
import { show } from './state/screens'
import { toggleShelf } from './state/shelf'

export interface Action {
  id: string
  /** As the `?` page says it. */
  title: string
  group: 'Library' | 'Reading' | 'Marking' | 'Window'
  /** In tinykeys' notation (`$mod` is Ctrl, or Cmd on a Mac). The first is the one that is shown. */
  keys: string[]
  /** With the key that was pressed, for an action with several, such as the arrows of the caret. */
  run(event?: KeyboardEvent): void
  /** Left out: always. */
  enabled?(): boolean
}

const registered = new Set<readonly Action[]>()

/** Adds actions for as long as a part of the window is there; gives the function that takes them away. */
export function offer(actions: readonly Action[]): () => void {
  registered.add(actions)
  return () => registered.delete(actions)
}

export const allActions = (): Action[] => [...registered].flat()

/** Runs an action, wherever the keyboard is; gives false where nothing offers it now. */
export function run(id: string): boolean {
  const action = allActions().find((each) => each.id === id && (each.enabled?.() ?? true))
  action?.run()
  return action !== undefined
}

/** Whether a key belongs to the field that is being written in, and not to the window. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement &&
        !['checkbox', 'radio', 'range', 'button'].includes(target.type)))
  )
}

const matches = (event: KeyboardEvent, keys: string) =>
  parseKeybinding(keys).some((press) => matchKeyBindingPress(event, press))

/** A menu and a list of choices take letters for themselves. */
const isChoosing = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="menu"], [role="listbox"]') !== null

/** Runs the first of these actions that the key stands for, if any. */
export function act(event: KeyboardEvent, actions: readonly Action[]) {
  if (event.defaultPrevented || event.isComposing) return
  if (isWriting(event.target) || isChoosing(event.target)) return
  if (document.querySelector('[role="dialog"][data-modal], [aria-modal="true"]')) return
  for (const action of actions) {
    if (!(action.enabled?.() ?? true)) continue
    if (!action.keys.some((keys) => matches(event, keys))) continue
    event.preventDefault()
    action.run(event)
    return
  }
}

/** One listener for all keys. In a text field, in a menu and before an open dialog the window's keys rest. */
export function listenToKeys(target: Window) {
  target.addEventListener('keydown', (event) => act(event, allActions()))
}

offer([
  { id: 'undo', title: 'Undo', group: 'Library', keys: ['$mod+z'], run: () => void undo() },
  {
    id: 'redo',
    title: 'Redo',
    group: 'Library',
    keys: ['Shift+$mod+z', '$mod+y'],
    run: () => void redo(),
  },
  {
    id: 'import',
    title: 'Add an article',
    group: 'Library',
    keys: ['a', '$mod+o'],
    run: () => show({ name: 'import' }),
  },
  {
    id: 'shelf',
    title: 'Show or hide the shelf',
    group: 'Window',
    keys: ['['],
    run: toggleShelf,
  },
  {
    id: 'margin',
    title: 'Show or hide the margin',
    group: 'Window',
    keys: [']'],
    run: toggleMargin,
  },
  {
    id: 'backups',
    title: 'Backups',
    group: 'Library',
    keys: ['Shift+B'],
    run: () => show({ name: 'backups' }),
  },
  {
    id: 'settings',
    title: 'Settings',
    group: 'Window',
    keys: ['$mod+,'],
    run: () => show({ name: 'settings' }),
  },
  {
    id: 'shortcuts',
    title: 'Show the keys',
    group: 'Window',
    keys: ['?', 'Shift+?'],
    run: () => show({ name: 'shortcuts' }),
  },
])
