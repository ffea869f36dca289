// What the desktop asks of the window: a menu's choice, an article that came in from outside, a word about what did not.
import type { WindowCommand } from '#shared/contract'
import { isWriting, run } from './actions'
import { onHostEvent } from './state/library'
import { tell } from './state/messages'
import { noticed } from './state/notices'
import { showArticle } from './state/open-article'

export function followDesktop() {
  onHostEvent((event) => {
    if (event.name === 'window.command') choose(event.value.command)
    if (event.name === 'window.open') showArticle(event.value.article)
    if (event.name !== 'window.notice') return
    const { message, failed } = event.value
    if (failed) tell(message, { tone: 'failed' })
    else noticed(message)
  })
}

/**
 * In a field, undoing is the field's own: the menu means what its key means there. A key that means nothing now does nothing;
 * whoever chooses an entry is told why.
 */
function choose(command: WindowCommand) {
  const inField = isWriting(document.activeElement)
  if (inField && (command === 'undo' || command === 'redo')) document.execCommand(command)
  else if (!run(command)) tell(missing[command] ?? openFirst, { tone: 'failed' })
}

const openFirst = 'Open an article first: that is about the text on the page.'
const searchFirst = 'Search for something first: that goes through what was found.'
const missing: Partial<Record<WindowCommand, string>> = {
  'hit-next': searchFirst,
  'hit-before': searchFirst,
  changes: 'The page shows no article of which there are several versions.',
}
