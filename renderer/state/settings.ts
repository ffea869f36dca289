// How the reader likes to read: kept by the host, shown at once, and written to the root element for the style sheets.
import { create } from 'zustand'
import { defaultSettings, type Settings } from '#shared/model/settings'
import { call } from '../host'
import { attempt } from './messages'

export const useSettings = create<Settings>(() => defaultSettings)

export const settingsArrived = (settings: Settings) => useSettings.setState(settings)

export function editSettings(fields: Partial<Settings>) {
  const before = useSettings.getState()
  useSettings.setState(fields)
  return attempt(async () => {
    try {
      await call('settings.edit', { fields })
    } catch (error) {
      useSettings.setState(before)
      throw error
    }
  })
}

/** Keeps the root element's theme and reading measures what the settings say. */
export function followSettings() {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const { theme, font, size, width, lineHeight } = useSettings.getState()
    const root = document.documentElement
    root.dataset.theme = theme === 'system' ? (dark.matches ? 'night' : 'paper') : theme
    root.dataset.font = font
    root.style.setProperty('--reading-size', `${size}px`)
    root.style.setProperty('--reading-width', `${width}`)
    root.style.setProperty('--reading-line-height', `${lineHeight}`)
  }
  useSettings.subscribe(apply)
  dark.addEventListener('change', apply)
  apply()
}
