// What the desktop asks of the window: a menu's choice, an article that came in from outside, a word about what did not.
import type { WindowCommand } from '#shared/contract'
import { isWriting, run } from './actions'
import { onHostEvent } from './state/library'
import { tell } from './state/messages'
import { showArticle } from './state/open-article'

/** The action behind each entry of the desktop's menu. */
const actions: Record<WindowCommand, string> = {
  import: 'import',
  export: 'export',
  find: 'find',
  filter: 'filter',
  undo: 'undo',
  redo: 'redo',
  'toggle-shelf': 'shelf',
  'toggle-margin': 'margin',
  settings: 'settings',
  shortcuts: 'shortcuts',
}

export function followDesktop() {
  onHostEvent((event) => {
    if (event.name === 'window.command') choose(event.value.command)
    if (event.name === 'window.open') showArticle(event.value.article)
    if (event.name === 'window.notice')
      tell(event.value.message, { tone: event.value.failed ? 'failed' : 'done' })
  })
}

/** In a field, undoing is the field's own: the menu means what its key means there. */
function choose(command: WindowCommand) {
  const inField = isWriting(document.activeElement)
  if (inField && (command === 'undo' || command === 'redo')) document.execCommand(command)
  else run(actions[command])
}
