// A field to write in, with its label above and, where there is need, a sentence below.

import type { ReactNode, Ref } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'
import { classNames } from './class-names'
import styles from './text-field.module.css'

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  label: string
  /** The label is said, not shown. */
  labelHidden?: boolean
  description?: ReactNode
  error?: string | null
  placeholder?: string
  /** Lines to show; one is a single-line field. */
  rows?: number
  fieldRef?: Ref<HTMLTextAreaElement>
}

export function TextField(props: TextFieldProps) {
  const { label, labelHidden, description, error, placeholder, rows = 1, fieldRef, ...rest } = props
  const field = {
    className: classNames(styles.input, rows > 1 && styles.area),
    ...(placeholder ? { placeholder } : {}),
  }
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={classNames(styles.field)}>
      <Label className={labelHidden ? 'only-heard' : classNames(styles.label)}>{label}</Label>
      {rows > 1 ? (
        <TextArea {...field} rows={rows} {...(fieldRef ? { ref: fieldRef } : {})} />
      ) : (
        <Input {...field} />
      )}
      {description ? (
        <Text slot="description" className={classNames(styles.description)}>
          {description}
        </Text>
      ) : null}
      <FieldError className={classNames(styles.error)}>{error}</FieldError>
    </AriaTextField>
  )
}
