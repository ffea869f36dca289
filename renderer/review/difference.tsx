// Words as they were edited: what went struck through, what came underlined, both said to a screen reader.
import { Fragment } from 'react'
import type { Edit } from '#shared/model/anchor'
import styles from './difference.module.css'

export function Difference({ edits }: { edits: readonly Edit[] }) {
  return edits.map(({ kind, text }, index) => {
    // An edit has no name but its place.
    const key = `${index}-${kind}`
    if (kind === 'same') return <Fragment key={key}>{text}</Fragment>
    const Part = kind === 'removed' ? 'del' : 'ins'
    const { before, words, after } = trimmed(text)
    return (
      <Part key={key} className={styles[kind] ?? ''}>
        <span className="only-heard">{kind === 'removed' ? ' removed: ' : ' added: '}</span>
        {before}
        <span className={styles.words}>{words}</span>
        {after}
        <span className="only-heard"> end. </span>
      </Part>
    )
  })
}

/** White space at the edges is part of an edit, and looks like a stain where it is painted. */
function trimmed(text: string) {
  const words = text.trim()
  if (words === '') return { before: '', words: text, after: '' }
  const start = text.indexOf(words)
  return { before: text.slice(0, start), words, after: text.slice(start + words.length) }
}
