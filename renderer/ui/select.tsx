// A choice of one among a few, in the window's own look.
import { Check, ChevronDown } from 'lucide-react'
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import { classNames } from './class-names'
import menu from './menu.module.css'
import styles from './select.module.css'
import field from './text-field.module.css'

interface SelectProps<T extends string> {
  label: string
  labelHidden?: boolean
  options: readonly { id: T; name: string }[]
  value: T
  onChange(value: T): void
}

export function Select<T extends string>(props: SelectProps<T>) {
  const { label, labelHidden, options, value, onChange } = props
  return (
    <AriaSelect
      className={classNames(field.field)}
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      <Label className={labelHidden ? 'only-heard' : classNames(field.label)}>{label}</Label>
      <Button className={classNames(styles.button)}>
        <SelectValue className={classNames(styles.value)}>
          {({ selectedText }) => selectedText}
        </SelectValue>
        <ChevronDown aria-hidden size={15} strokeWidth={1.75} />
      </Button>
      <Popover className={classNames(menu.popover)} offset={4}>
        <ListBox className={classNames(menu.menu)} items={options}>
          {(option) => (
            <ListBoxItem className={classNames(menu.item)} textValue={option.name}>
              {({ isSelected }) => (
                <>
                  <span className={menu.mark}>
                    {isSelected ? <Check aria-hidden size={15} strokeWidth={2} /> : null}
                  </span>
                  <span className={menu.text}>{option.name}</span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
