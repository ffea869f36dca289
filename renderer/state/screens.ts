// Which dialog stands before the page, if any; one at a time.
import { create } from 'zustand'
import type { ImportResult } from '../library/bring-in'
import type { Passage } from '../reading/passage'

export type Screen =
  /** With what came of files that were dropped, where there is more to say than a message holds. */
  | { name: 'import'; results?: readonly ImportResult[] }
  | { name: 'export'; articles: string[] | null }
  | { name: 'details'; article: string }
  | { name: 'tags'; articles: string[] }
  | { name: 'review' }
  | { name: 'disputes' }
  | { name: 'verify' }
  /** An annotation of the open article. */
  | { name: 'edit-words'; annotation: string }
  /** The quotation that is looked at, with the words that were selected when that was asked for. */
  | { name: 'correct-quotation'; selected: Passage | null }
  | { name: 'backups' }
  | { name: 'notices' }
  | { name: 'empty-trash' }
  | { name: 'deleted' }
  /** An article or an annotation. */
  | { name: 'history'; record: string }
  | { name: 'settings' }
  | { name: 'shortcuts' }

export const useScreen = create<{ screen: Screen | null }>(() => ({ screen: null }))

export const show = (screen: Screen) => useScreen.setState({ screen })
export const close = () => useScreen.setState({ screen: null })
