// A label's colours for a component's style sheet, and the dot that stands for a label beside its name.
import type { CSSProperties } from 'react'
import type { LabelColour } from '#shared/model/label'
import styles from './label-dot.module.css'

/** Sets `--dot` and `--wash` to the label's colours in whatever theme there is; without a label to a neutral one. */
export const colours = (colour: LabelColour | null) =>
  ({
    '--dot': colour ? `var(--dot-${colour})` : 'var(--line-strong)',
    '--wash': colour ? `var(--wash-${colour})` : 'transparent',
  }) as CSSProperties

export function LabelDot({ colour }: { colour: LabelColour | null }) {
  return <span className={styles.dot} style={colours(colour)} aria-hidden="true" />
}
