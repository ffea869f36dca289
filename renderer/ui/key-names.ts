// The names of keys, as they are printed on a keyboard.

const everywhere: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Space: 'Space',
  ' ': 'Space',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Delete: 'Del',
}
const onMac: Record<string, string> = {
  $mod: '⌘',
  Meta: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Control: '⌃',
  Enter: '↩',
  Backspace: '⌫',
  Delete: '⌦',
}
const elsewhere: Record<string, string> = { $mod: 'Ctrl', Control: 'Ctrl', Meta: 'Win' }

/** Modifiers stand in the order of the platform's own menus. */
const order = {
  mac: ['Control', 'Alt', 'Shift', '$mod', 'Meta'],
  other: ['$mod', 'Control', 'Alt', 'Shift', 'Meta'],
}

/** The names of one press in tinykeys' notation, such as `Shift+$mod+z`: `⇧ ⌘ Z` on a Mac, `Ctrl Shift Z` elsewhere. */
export function keyNames(keys: string, mac: boolean): string[] {
  const parts = keys === '+' ? ['+'] : keys.split('+')
  const key = parts.pop() ?? ''
  const rank = (modifier: string) => order[mac ? 'mac' : 'other'].indexOf(modifier)
  const modifiers = parts.sort((one, other) => rank(one) - rank(other))
  // `?` needs no Shift in its name: the character says it.
  const shown = /^[^a-z0-9]$/i.test(key)
    ? modifiers.filter((modifier) => modifier !== 'Shift')
    : modifiers
  const names = { ...everywhere, ...(mac ? onMac : elsewhere) }
  const letter = key.replace(/^(Key|Digit)(?=.$)/, '')
  return [...shown, letter].map(
    (part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part),
  )
}
