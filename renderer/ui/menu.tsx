// Menus in the window's own look, over React Aria's.
import type { LucideIcon } from 'lucide-react'
import { Check } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  type MenuItemProps,
  type MenuProps,
  type MenuSectionProps,
  Popover,
  type PopoverProps,
  Separator,
} from 'react-aria-components'
import { classNames } from './class-names'
import { Keys } from './keys'
import styles from './menu.module.css'

interface MenuPopoverProps {
  children: ReactNode
  placement?: NonNullable<PopoverProps['placement']>
  /** For a menu that no `MenuTrigger` opens, and that is not named by one. */
  'aria-label'?: string
  triggerRef?: RefObject<Element | null>
  isOpen?: boolean
  onOpenChange?: (open: boolean) => void
}

/** Where a menu stands; inside a `MenuTrigger`, or at `triggerRef`. */
export function MenuPopover({ placement = 'bottom start', ...props }: MenuPopoverProps) {
  return (
    <Popover {...props} placement={placement} offset={4} className={classNames(styles.popover)} />
  )
}

export const Menu = <T extends object>(props: Omit<MenuProps<T>, 'className'>) => (
  <AriaMenu {...props} className={classNames(styles.menu)} />
)

export function MenuSection({
  title,
  children,
  ...props
}: Omit<MenuSectionProps<object>, 'className' | 'children'> & {
  title?: string
  children: ReactNode
}) {
  return (
    <AriaMenuSection {...props} {...(title ? {} : { 'aria-label': 'More' })}>
      {title ? <Header className={classNames(styles.header)}>{title}</Header> : null}
      {children}
    </AriaMenuSection>
  )
}

export const MenuSeparator = () => <Separator className={classNames(styles.separator)} />

interface ItemProps extends Omit<MenuItemProps, 'className' | 'children' | 'style'> {
  icon?: LucideIcon
  /** Stands where the icon would, such as a label's swatch. */
  mark?: ReactNode
  children: string
  /** Said at the end of the line, such as a count. */
  aside?: ReactNode
  /** The key that does the same, in tinykeys' notation. */
  keys?: string
  danger?: boolean
}

export function MenuItem({ icon: Icon, mark, children, aside, keys, danger, ...props }: ItemProps) {
  return (
    <AriaMenuItem
      {...props}
      textValue={children}
      className={classNames(styles.item, danger && styles.danger)}
    >
      {({ selectionMode, isSelected }) => (
        <>
          {selectionMode === 'none' ? null : (
            <span className={styles.mark}>
              {isSelected ? <Check aria-hidden size={15} strokeWidth={2} /> : null}
            </span>
          )}
          {mark}
          {Icon ? <Icon aria-hidden size={16} strokeWidth={1.75} /> : null}
          <span className={styles.text}>{children}</span>
          {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
          {keys ? <Keys keys={keys} /> : null}
        </>
      )}
    </AriaMenuItem>
  )
}
