// A label as a button: a disc in its colour with its number key on it; its name is in the tooltip.
import { Button, TooltipTrigger } from 'react-aria-components'
import type { Label } from '#shared/model/label'
import { classNames } from '../ui/class-names'
import { Keys } from '../ui/keys'
import { Tooltip } from '../ui/tooltip'
import styles from './label-button.module.css'
import { colours } from './label-dot'

interface Props {
  label: Label
  /** Whether what it would mark has this label already. */
  isCurrent?: boolean
  onPress(): void
}

export function LabelButton({ label, isCurrent = false, onPress }: Props) {
  return (
    <TooltipTrigger delay={300} closeDelay={60}>
      <Button
        className={classNames(styles.button)}
        aria-label={`Mark as ${label.name}, key ${label.key}`}
        {...(isCurrent ? { 'aria-current': 'true' } : {})}
        onPress={onPress}
      >
        <span className={styles.disc} style={colours(label.colour)} aria-hidden="true">
          {label.key}
        </span>
      </Button>
      <Tooltip placement="top">
        {label.name}
        <Keys keys={String(label.key)} />
      </Tooltip>
    </TooltipTrigger>
  )
}
