// Where notes are shown: beside the page where there is room for both, else in a panel over it. Whether the margin is open
// beside the page is a setting; the panel lasts as long as the window.
import { create } from 'zustand'
import { editSettings, useSettings } from './settings'

interface Margin {
  /** Whether the page leaves room for the margin beside it. */
  hasRoom: boolean
  /** Whether the panel is open, where there is no room. */
  panel: boolean
  /** Whether the quotations of the text stand in the place of the notes. */
  quotations: boolean
}

export const useMargin = create<Margin>(() => ({
  hasRoom: true,
  panel: false,
  quotations: false,
}))

export type MarginPlace = 'beside' | 'panel' | 'closed'

export function useMarginPlace(): MarginPlace {
  const { hasRoom, panel, quotations } = useMargin()
  const open = useSettings((settings) => settings.margin)
  if (quotations) return 'closed'
  if (hasRoom) return open ? 'beside' : 'closed'
  return panel ? 'panel' : 'closed'
}

export const closePanel = () => useMargin.setState({ panel: false })

export function toggleMargin() {
  const { hasRoom, panel, quotations } = useMargin.getState()
  if (quotations) return showNotes()
  if (hasRoom) void editSettings({ margin: !useSettings.getState().margin })
  else useMargin.setState({ panel: !panel })
}

export const closeQuotations = () => useMargin.setState({ quotations: false })

export const toggleQuotations = () =>
  useMargin.setState(({ quotations }) => ({ quotations: !quotations, panel: false }))

/** The notes in the place of the quotations. */
export function showNotes() {
  const { hasRoom } = useMargin.getState()
  useMargin.setState({ quotations: false, panel: !hasRoom })
  if (hasRoom && !useSettings.getState().margin) void editSettings({ margin: true })
}
