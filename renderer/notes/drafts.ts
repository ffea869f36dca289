// Notes as they are being typed: saved a moment after the last key, one save at a time, in order. A draft is kept until what
// was typed is known to be saved, so a save that fails loses nothing.
import { create, type StoreApi, type UseBoundStore } from 'zustand'

export interface Draft {
  text: string
  status: 'typing' | 'saving' | 'saved' | 'failed'
  /** Why the last save failed, as a sentence. */
  failure: string | null
}

export interface Drafts {
  use: UseBoundStore<StoreApi<{ drafts: ReadonlyMap<string, Draft> }>>
  /** What was typed; it is saved soon. */
  type(id: string, text: string): void
  /** Saves what is not saved yet. Never rejects: a failure stands in the draft. */
  flush(id: string): Promise<void>
  flushAll(): Promise<void>
  /** Says at once what is not known to be saved, also where a save is on its way: the window goes, and will hear no answer. */
  leave(): void
  /** Forgets a draft that is saved; one that is not stays. */
  settle(id: string): void
  /** Forgets a draft whose annotation is gone. */
  drop(id: string): void
  /** Why something that was typed could not be saved; null where all is saved or about to be. */
  failure(): string | null
}

export function createDrafts(
  save: (id: string, text: string) => Promise<void>,
  delayMilliseconds: number,
): Drafts {
  const use = create<{ drafts: ReadonlyMap<string, Draft> }>(() => ({ drafts: new Map() }))
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const saving = new Map<string, Promise<void>>()

  const get = (id: string) => use.getState().drafts.get(id)
  const set = (id: string, draft: Draft | null) =>
    use.setState(({ drafts }) => {
      const next = new Map(drafts)
      if (draft) next.set(id, draft)
      else next.delete(id)
      return { drafts: next }
    })
  const isSaved = (draft: Draft | undefined) => !draft || draft.status === 'saved'

  function cancel(id: string) {
    clearTimeout(timers.get(id))
    timers.delete(id)
  }

  async function saveNow(id: string): Promise<void> {
    // What is typed during a save is saved by the next one.
    for (let draft = get(id); draft && !isSaved(draft); draft = get(id)) {
      const { text } = draft
      set(id, { text, status: 'saving', failure: null })
      try {
        await save(id, text)
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error)
        const now = get(id)
        if (now) set(id, { text: now.text, status: 'failed', failure })
        return
      }
      if (get(id)?.text === text) set(id, { text, status: 'saved', failure: null })
    }
  }

  function flush(id: string): Promise<void> {
    cancel(id)
    const running = saving.get(id)
    if (running) return running
    const work = saveNow(id).finally(() => saving.delete(id))
    saving.set(id, work)
    return work
  }

  return {
    use,
    flush,
    type(id, text) {
      if (get(id)?.text === text) return
      set(id, { text, status: 'typing', failure: null })
      cancel(id)
      timers.set(
        id,
        setTimeout(() => void flush(id), delayMilliseconds),
      )
    },
    async flushAll() {
      await Promise.all([...use.getState().drafts.keys()].map(flush))
    },
    leave() {
      for (const [id, draft] of use.getState().drafts)
        if (!isSaved(draft)) save(id, draft.text).catch(() => {})
    },
    settle(id) {
      if (get(id) && isSaved(get(id)) && !saving.has(id)) set(id, null)
    },
    drop(id) {
      cancel(id)
      if (get(id)) set(id, null)
    },
    failure: () =>
      [...use.getState().drafts.values()].find(({ status }) => status === 'failed')?.failure ??
      null,
  }
}
