// Where notes are shown: beside the page where there is room for both, else in a panel over it. Whether the margin is open
// beside the page is a setting; the panel lasts as long as the window.
import { create } from 'zustand'
import { editSettings, useSettings } from './settings'

interface Margin {
  /** Whether the page leaves room for the margin beside it. */
  hasRoom: boolean
  /** Whether the panel is open, where there is no room. */
  panel: boolean
}

export const useMargin = create<Margin>(() => ({ hasRoom: true, panel: false }))

export type MarginPlace = 'beside' | 'panel' | 'closed'

export function useMarginPlace(): MarginPlace {
  const { hasRoom, panel } = useMargin()
  const open = useSettings((settings) => settings.margin)
  if (hasRoom) return open ? 'beside' : 'closed'
  return panel ? 'panel' : 'closed'
}

export const closePanel = () => useMargin.setState({ panel: false })

export function toggleMargin() {
  const { hasRoom, panel } = useMargin.getState()
  if (hasRoom) void editSettings({ margin: !useSettings.getState().margin })
  else useMargin.setState({ panel: !panel })
}
