// The key that checks a draft.
import type { Action } from '../actions'
import { show } from '../state/screens'

export const startVerifying = () => show({ name: 'verify' })

export const verifyActions: readonly Action[] = [
  {
    id: 'verify',
    title: 'Check the quotes of a draft',
    group: 'Library',
    keys: ['Shift+V'],
    run: startVerifying,
  },
]
