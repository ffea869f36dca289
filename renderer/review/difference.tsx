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
    return (
      <Part key={key} className={styles[kind] ?? ''}>
        <span className="only-heard">{kind === 'removed' ? ' removed: ' : ' added: '}</span>
        {text}
        <span className="only-heard"> end. </span>
      </Part>
    )
  })
}
