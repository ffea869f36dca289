// The key of the list of disputed quotations.
import type { Action } from '../actions'
import { show } from '../state/screens'

export const showDisputes = () => show({ name: 'disputes' })

export const disputesActions: readonly Action[] = [
  {
    id: 'disputes',
    title: 'List the quotations that articles give differently',
    group: 'Library',
    keys: ['Shift+D'],
    run: showDisputes,
  },
]
