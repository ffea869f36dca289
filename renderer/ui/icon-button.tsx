// A button that shows an icon and says its name, with its key, in a tooltip. With `isSelected` it is one that stays pressed.
import type { LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button, ToggleButton, TooltipTrigger } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './icon-button.module.css'
import { Keys } from './keys'
import { Tooltip } from './tooltip'

interface IconButtonProps {
  icon: LucideIcon
  /** Its name, for the tooltip and for screen readers. */
  label: string
  onPress?: () => void
  /** Whether it stays pressed; left out for a button that does something once. */
  isSelected?: boolean
  isDisabled?: boolean
  /** The key that does the same, in tinykeys' notation. */
  keys?: string
  size?: 'm' | 's'
  /** Fills the icon while it is pressed, such as a favourite's star. */
  filled?: boolean
  /** Shown after the icon, such as a count. */
  children?: ReactNode
  excludeFromTabOrder?: boolean
  ref?: Ref<HTMLButtonElement>
}

export function IconButton(props: IconButtonProps) {
  const { icon: Icon, label, onPress, isSelected, keys, size = 'm', filled, children, ref } = props
  const shared = {
    ...(ref ? { ref } : {}),
    'aria-label': label,
    isDisabled: props.isDisabled ?? false,
    excludeFromTabOrder: props.excludeFromTabOrder ?? false,
    className: classNames(styles.button, size === 's' && styles.small, filled && styles.filled),
    children: (
      <>
        <Icon aria-hidden size={size === 's' ? 15 : 17} strokeWidth={1.75} />
        {children}
      </>
    ),
  }
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {isSelected === undefined ? (
        <Button {...shared} onPress={() => onPress?.()} />
      ) : (
        <ToggleButton {...shared} isSelected={isSelected} onChange={() => onPress?.()} />
      )}
      <Tooltip>
        {label}
        {keys ? <Keys keys={keys} /> : null}
      </Tooltip>
    </TooltipTrigger>
  )
}
