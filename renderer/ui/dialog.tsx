// A dialog before the page: a title, what it holds, and its buttons. Focus goes in, stays in, and comes back.
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './dialog.module.css'
import { IconButton } from './icon-button'

interface DialogProps {
  title: string
  onClose(): void
  size?: 's' | 'm' | 'l'
  children: ReactNode
  /** It holds nothing but text: the text itself takes the focus then, so that the keyboard can scroll it. */
  isText?: boolean
  /** Buttons at the foot, the one that the dialog is there for last. */
  footer?: ReactNode
}

export function Dialog({ title, onClose, size = 'm', children, isText, footer }: DialogProps) {
  const dialog = useRef<HTMLElement>(null)
  // A button that was pressed may be disabled now, or gone, and Escape would reach nothing.
  useEffect(() => {
    if (document.activeElement?.matches('body, :disabled'))
      dialog.current?.focus({ preventScroll: true })
  })
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className={classNames(styles.scrim)}
    >
      <Modal className={classNames(styles.modal, styles[size])}>
        {/* `data-modal` tells the window's keys to rest. */}
        <AriaDialog ref={dialog} className={classNames(styles.dialog)} data-modal>
          <header className={styles.header}>
            <Heading slot="title" className={classNames(styles.title)}>
              {title}
            </Heading>
            <IconButton icon={X} label="Close" keys="Escape" onPress={onClose} />
          </header>
          <div className={styles.content} {...(isText ? { tabIndex: 0 } : {})}>
            {children}
          </div>
          {footer ? <footer className={styles.footer}>{footer}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
