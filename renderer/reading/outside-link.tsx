// A link that leaves the window: the host hands it to the system's browser, and the page behind it learns nothing of us.
import type { ReactNode } from 'react'

interface Props {
  href: string
  /** What a screen reader says, where the shown words alone do not tell. */
  name?: string
  className?: string | undefined
  children: ReactNode
}

export function OutsideLink({ href, name, className, children }: Props) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title={href}
      className={className}
      {...(name === undefined ? {} : { 'aria-label': name })}
    >
      {children}
    </a>
  )
}
