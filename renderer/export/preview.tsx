// How the export will look: its text to the letter, and how much it holds.
import type { Output } from '#shared/contract'
import { counted, passagesAndNotes } from '../library/wording'
import styles from './export-dialog.module.css'

/** As much as can be read; what is copied and saved is always whole. UTF-16 code units. */
const shown = 100_000

interface PreviewProps {
  rendered: Output<'export.render'> | null
  failure: string | null
}

export function Preview({ rendered, failure }: PreviewProps) {
  if (failure) {
    return (
      <div className={styles.nothing}>
        <p role="alert">{failure}</p>
      </div>
    )
  }
  if (!rendered) return <div className={styles.nothing} aria-busy />
  if (rendered.annotations === 0) {
    return (
      <div className={styles.nothing}>
        <h3>Nothing to export yet</h3>
        <p>Mark a passage or write a note, and it will be here.</p>
      </div>
    )
  }
  const { text, name, articles, annotations } = rendered
  return (
    <section className={styles.preview} aria-label="Preview">
      <header className={styles.bar}>
        <span className={styles.file}>{name}</span>
        <span role="status">
          {passagesAndNotes(annotations)}
          {articles > 1 ? ` of ${counted(articles, 'article')}` : ''}
        </span>
      </header>
      {/* The text scrolls, so a keyboard has to be able to reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <pre className={styles.text} tabIndex={0}>
        {text.slice(0, shown)}
        {text.length > shown ? '\n…' : ''}
      </pre>
    </section>
  )
}
