// Where an article can lie, as every menu, bar and key calls it.
import { Archive, Clock, Inbox, type LucideIcon } from 'lucide-react'
import type { ArticleState } from '#shared/model/article'

interface StateWords {
  /** The place. */
  name: string
  /** What putting an article there is called. */
  move: string
  icon: LucideIcon
  /** The key that puts it there. */
  keys: string
}

export const states: Readonly<Record<ArticleState, StateWords>> = {
  inbox: { name: 'Inbox', move: 'Move to the inbox', icon: Inbox, keys: 'i' },
  later: { name: 'Later', move: 'Read later', icon: Clock, keys: 'l' },
  archive: { name: 'Archive', move: 'Archive', icon: Archive, keys: 'e' },
}
