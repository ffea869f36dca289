// The window before its page has drawn: without the theme's ground it would flash white. And the desktop's own parts
// (menus, dialogs, scroll bars) in the light of the theme.
import type { NativeTheme } from 'electron'
import type { Settings } from '#shared/model/settings'

/** The --ground of each theme in renderer/ui/tokens.css. */
const grounds = { paper: '#fdfcf9', sepia: '#f6ecd9', night: '#191a1c' } as const

export function groundOf(theme: Settings['theme'], dark: boolean): string {
  return grounds[theme === 'system' ? (dark ? 'night' : 'paper') : theme]
}

export function lightOf(theme: Settings['theme']): NativeTheme['themeSource'] {
  if (theme === 'system') return 'system'
  return theme === 'night' ? 'dark' : 'light'
}
