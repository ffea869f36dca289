// Keeps the value of an earlier drawing for as long as what there is now is the same to whoever uses it, so that nothing is
// drawn or measured anew for it.
import { useRef } from 'react'

export function useUnchanged<T>(value: T, isSame: (before: T, now: T) => boolean): T {
  const kept = useRef(value)
  if (kept.current !== value && !isSame(kept.current, value)) kept.current = value
  return kept.current
}
