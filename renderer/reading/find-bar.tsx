// Finding words on the page: a small bar below the page's own. Escape closes it and leaves what was found selected, so that it
// can be marked at once.
import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react'
import { useRef } from 'react'
import { createKeybindingsHandler } from 'tinykeys'
import { IconButton } from '../ui/icon-button'
import styles from './find-bar.module.css'
import { useFind } from './use-find'

export function FindBar({ text }: { text: string }) {
  const field = useRef<HTMLInputElement>(null)
  const { open, query, options, found, at, type, toggle, step, close } = useFind(text, field)
  /** Elsewhere Enter presses the button that it is on. */
  const inField = (by: 1 | -1) => (event: KeyboardEvent) => {
    if (event.target !== field.current) return false
    return step(by)
  }
  const onKeyDown = keysOf({
    Enter: inField(1),
    'Shift+Enter': inField(-1),
    Escape: close,
    '$mod+f': () => field.current?.select(),
    F3: () => step(1),
    '$mod+g': () => step(1),
    'Shift+F3': () => step(-1),
    'Shift+$mod+g': () => step(-1),
    'Alt+KeyC': () => toggle('matchCase'),
    'Alt+KeyW': () => toggle('wholeWords'),
  })

  if (!open) return null
  const count =
    found > 0 ? `${(at + 1).toLocaleString()} of ${found.toLocaleString()}` : 'Not found'
  return (
    <search className={styles.bar} onKeyDown={({ nativeEvent }) => onKeyDown(nativeEvent)}>
      <input
        ref={field}
        className={styles.field}
        aria-label="Find in the text"
        placeholder="Find in the text"
        value={query}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => type(target.value)}
      />
      <span className={styles.count} role="status">
        {query.trim() === '' ? '' : count}
      </span>
      <IconButton
        icon={CaseSensitive}
        size="s"
        label="Match case"
        keys="Alt+KeyC"
        isSelected={options.matchCase}
        onPress={() => toggle('matchCase')}
      />
      <IconButton
        icon={WholeWord}
        size="s"
        label="Whole words"
        keys="Alt+KeyW"
        isSelected={options.wholeWords}
        onPress={() => toggle('wholeWords')}
      />
      <IconButton
        icon={ChevronUp}
        size="s"
        label="The one before"
        keys="Shift+Enter"
        isDisabled={found === 0}
        onPress={() => step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        size="s"
        label="The next one"
        keys="Enter"
        isDisabled={found === 0}
        onPress={() => step(1)}
      />
      <IconButton icon={X} size="s" label="Close" keys="Escape" onPress={close} />
    </search>
  )
}

/** A listener for these keys, which are then nobody else's; a composition of characters has its keys for itself. */
function keysOf(keys: Record<string, (event: KeyboardEvent) => unknown>) {
  const taken = Object.entries(keys).map(([press, run]) => [
    press,
    (event: KeyboardEvent) => {
      if (run(event) !== false) event.preventDefault()
    },
  ])
  const listener = createKeybindingsHandler(Object.fromEntries(taken))
  return (event: KeyboardEvent) => {
    if (!event.isComposing) listener(event)
  }
}
