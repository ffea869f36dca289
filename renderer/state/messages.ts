// Short messages at the foot of the window: what was done, what failed. They stay until read or a few seconds have gone.
import { create } from 'zustand'
import { Failure } from '#shared/failure'

export interface Message {
  id: number
  tone: 'done' | 'failed'
  text: string
  /** Offered beside the text, such as “Undo”. */
  action?: { title: string; run: () => void }
  /** Until it is dismissed: it tells of work that goes on. */
  stays?: boolean
  /** Whether what it tells of is so, for one whose offer means nothing once that has changed. */
  holds?: () => boolean
}

interface Messages {
  messages: Message[]
}

export const useMessages = create<Messages>(() => ({ messages: [] }))

let next = 1

/** Shows a message; gives its id, for one that is to be dismissed when what it tells of has ended. */
export function tell(
  text: string,
  options: Partial<Pick<Message, 'tone' | 'action' | 'stays' | 'holds'>> = {},
): number {
  const message: Message = { id: next++, tone: 'done', text, ...options }
  useMessages.setState(({ messages }) => {
    // The same sentence twice says nothing more; and of what was done, the last two things are enough. What failed stays.
    const others = messages.filter((other) => other.text !== text)
    const passing = others.filter(({ tone, stays }) => tone === 'done' && !stays)
    const old = new Set(passing.slice(0, -1))
    return { messages: [...others.filter((other) => !old.has(other)), message] }
  })
  return message.id
}

export function tellFailure(error: unknown) {
  if (!(error instanceof Failure)) console.error(error)
  tell(error instanceof Error ? error.message : String(error), { tone: 'failed' })
}

export function dismiss(id: number) {
  useMessages.setState(({ messages }) => ({
    messages: messages.filter((message) => message.id !== id),
  }))
}

/** Takes back the offers to undo: what they would undo has just been undone, or lies further back now. */
export function dismissOffers() {
  useMessages.setState(({ messages }) => ({
    messages: messages.filter(({ action }) => action?.title !== 'Undo'),
  }))
}

/** Messages whose matter was so at least once: the library's event may come later than the answer that is told of. */
const held = new WeakSet<Message>()

/** Takes back what tells of something that is no longer so, such as an article in the trash that has been restored. */
export function dismissStale() {
  const { messages } = useMessages.getState()
  const current = messages.filter((message) => {
    if (message.holds?.()) held.add(message)
    else return !held.has(message)
    return true
  })
  if (current.length < messages.length) useMessages.setState({ messages: current })
}

/** Runs what a key or a button asked for; a failure is told, never thrown. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    tellFailure(error)
    return undefined
  }
}
