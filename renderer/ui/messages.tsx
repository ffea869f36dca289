// Shows the short messages at the foot of the window. A message goes by itself after a while, unless the pointer or the
// focus is on it; one that tells of a failure stays until it is dismissed.
import { X } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { dismiss, type Message, useMessages } from '../state/messages'
import { Button } from './button'
import { IconButton } from './icon-button'
import styles from './messages.module.css'

export function Messages() {
  const messages = useMessages((state) => state.messages)
  // Both regions are always there: a screen reader announces what is added to a region that it knows already.
  return (
    <section className={styles.region} aria-label="Messages" data-react-aria-top-layer="true">
      <div role="status">
        {messages.map((message) =>
          message.tone === 'done' ? <Toast key={message.id} message={message} /> : null,
        )}
      </div>
      <div role="alert">
        {messages.map((message) =>
          message.tone === 'failed' ? <Toast key={message.id} message={message} /> : null,
        )}
      </div>
    </section>
  )
}

/** Long enough to read it and to reach its button. */
const stay = ({ text, action }: Message) => (action ? 9_000 : 4_000) + text.length * 25

function Toast({ message }: { message: Message }) {
  const [held, setHeld] = useState(false)
  const textId = useId()
  useEffect(() => {
    if (message.tone === 'failed' || message.stays || held) return
    const timer = window.setTimeout(() => dismiss(message.id), stay(message))
    return () => window.clearTimeout(timer)
  }, [message, held])

  return (
    // Holding is a kindness to slow readers, not an action: there is nothing here for a keyboard to press.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={styles.toast}
      data-tone={message.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={styles.text} id={textId}>
        {message.text}
      </p>
      {message.action ? (
        <Button
          variant="quiet"
          aria-describedby={textId}
          onPress={() => {
            message.action?.run()
            dismiss(message.id)
          }}
        >
          {message.action.title}
        </Button>
      ) : null}
      <IconButton icon={X} size="s" label="Dismiss" onPress={() => dismiss(message.id)} />
    </div>
  )
}
