// What was noticed about the files of the library: damage, and what became of it. Each is a message that stays; several would
// cover the page, and become one that opens a list of them.
import { create } from 'zustand'
import { dismiss, tell, useMessages } from './messages'
import { show } from './screens'

/** All of them since the window was opened, the earliest first. */
export const useNotices = create<{ notices: readonly string[] }>(() => ({ notices: [] }))

/** Messages of their own, up to which they are read one by one. */
const mostAlone = 2

/** The messages that tell them; several stand in one. */
let told: number[] = []
let together = false

export function noticed(...sentences: readonly string[]) {
  const { notices: known } = useNotices.getState()
  const added = [...new Set(sentences)].filter((each) => !known.includes(each))
  if (added.length === 0) return
  const notices = [...known, ...added]
  useNotices.setState({ notices })
  const { messages } = useMessages.getState()
  // Those that were dismissed have been read.
  told = told.filter((id) => messages.some((message) => message.id === id))
  together = (together && told.length > 0) || told.length + added.length > mostAlone
  if (!together) {
    for (const each of added) told.push(tell(each, { stays: true }))
    return
  }
  for (const id of told) dismiss(id)
  told = [
    tell(`${notices.length} things were noticed about the files of your library.`, {
      stays: true,
      action: { title: 'Show…', run: () => show({ name: 'notices' }) },
    }),
  ]
}
