// A note as it reads: Markdown without HTML, without images, with links that leave the window.
import { memo } from 'react'
import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { linkProtocols } from '#shared/body/blocks'
import { OutsideLink } from '../reading/outside-link'
import styles from './note-text.module.css'

const plugins = [remarkGfm]

const isOutside = (href: string) =>
  URL.canParse(href) && linkProtocols.includes(new URL(href).protocol)

const components: Components = {
  a: ({ href, children }) =>
    href && isOutside(href) ? <OutsideLink href={href}>{children}</OutsideLink> : children,
  // Nothing is fetched for a note: an image is told by its words.
  img: ({ alt }) => alt,
  // A note is a part of the margin: its headings must not stand in the page's outline.
  h1: ({ children }) => <p className={styles.heading}>{children}</p>,
  h2: ({ children }) => <p className={styles.heading}>{children}</p>,
  h3: ({ children }) => <p className={styles.heading}>{children}</p>,
  h4: ({ children }) => <p className={styles.heading}>{children}</p>,
  h5: ({ children }) => <p className={styles.heading}>{children}</p>,
  h6: ({ children }) => <p className={styles.heading}>{children}</p>,
  // A task list shows what is done; it is changed where it is written.
  input: ({ checked }) => (
    <span role="img" aria-label={checked ? 'Done' : 'Open'}>
      {checked ? '☑' : '☐'}
    </span>
  ),
}

export const NoteText = memo(function NoteText({ note }: { note: string }) {
  return (
    <div className={styles.note}>
      <Markdown remarkPlugins={plugins} components={components}>
        {note}
      </Markdown>
    </div>
  )
})
