// A button with words on it: `primary` for what a dialog is there for, `plain` for the rest, `quiet` inside of a text.
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'
import { classNames } from './class-names'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  variant?: 'primary' | 'plain' | 'quiet' | 'danger'
}

export function Button({ variant = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={classNames(styles.button, styles[variant])} />
}
