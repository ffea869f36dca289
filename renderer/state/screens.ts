// Which dialog stands before the page, if any; one at a time.
import { create } from 'zustand'

export type Screen =
  | { name: 'import' }
  | { name: 'export'; articles: string[] | null; annotations: string[] | null }
  | { name: 'details'; article: string }
  | { name: 'tags'; articles: string[] }
  | { name: 'settings' }
  | { name: 'shortcuts' }

export const useScreen = create<{ screen: Screen | null }>(() => ({ screen: null }))

export const show = (screen: Screen) => useScreen.setState({ screen })
export const close = () => useScreen.setState({ screen: null })
