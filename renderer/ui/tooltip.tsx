// A name that appears beside a control under the pointer or the focus.
import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, type TooltipProps } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './tooltip.module.css'

export function Tooltip({
  children,
  placement = 'bottom',
}: {
  children: ReactNode
  placement?: NonNullable<TooltipProps['placement']>
}) {
  return (
    <AriaTooltip className={classNames(styles.tooltip)} offset={6} placement={placement}>
      {children}
    </AriaTooltip>
  )
}
