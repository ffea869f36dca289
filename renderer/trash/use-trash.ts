// What lies in the trash, read when it is asked for.
import { useEffect, useState } from 'react'
import type { Output } from '#shared/contract'
import { call } from '../host'
import { attempt } from '../state/messages'

export type Trash = Output<'trash.list'>

/** Null while it is being read; `again` reads it anew. */
export function useTrash(): { trash: Trash | null; again(): void } {
  const [trash, setTrash] = useState<Trash | null>(null)
  const again = () => void attempt(async () => setTrash(await call('trash.list', {})))
  useEffect(again, [])
  return { trash, again }
}
