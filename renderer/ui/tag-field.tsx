// A field that holds tags: Enter or a comma makes one of what is written, Backspace in the empty field takes the last away.
import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { Tag } from '#shared/model/values'
import { classNames } from './class-names'
import menu from './menu.module.css'
import styles from './tag-field.module.css'
import field from './text-field.module.css'

interface TagFieldProps {
  label: string
  labelHidden?: boolean
  tags: readonly string[]
  /** Tags that are in use, offered as one writes. */
  known?: readonly string[]
  placeholder?: string
  autoFocus?: boolean
  onChange(tags: string[]): void
}

/** Leaves the field that is written in before it goes away: a tag field takes what is typed in it then. */
export function leaveField() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

export function TagField(props: TagFieldProps) {
  const { label, labelHidden, tags, known = [], placeholder = 'Add a tag', onChange } = props
  const [writing, setWriting] = useState('')

  const add = (text: string) => {
    const fresh = text
      .split(',')
      .map((part) => Tag.safeParse(part.trim().replace(/\s+/g, ' ')))
      .flatMap((parsed) => (parsed.success ? [parsed.data] : []))
    if (fresh.length > 0) onChange([...new Set([...tags, ...fresh])])
    setWriting('')
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    // With a suggestion under the keyboard, Enter takes that one.
    const isChoosing = event.currentTarget.hasAttribute('aria-activedescendant')
    if (event.key === 'Enter' && writing.trim() && !isChoosing) {
      event.preventDefault()
      event.stopPropagation()
      add(writing)
    } else if (event.key === 'Backspace' && writing === '' && tags.length > 0) {
      onChange(tags.slice(0, -1))
    }
  }

  return (
    <ComboBox
      className={classNames(field.field)}
      allowsCustomValue
      menuTrigger="input"
      inputValue={writing}
      onInputChange={(text) => (text.includes(',') ? add(text) : setWriting(text))}
      value={null}
      onChange={(key) => {
        if (key !== null) add(String(key))
      }}
      defaultItems={known.filter((tag) => !tags.includes(tag)).map((id) => ({ id }))}
    >
      <Label className={labelHidden ? 'only-heard' : classNames(field.label)}>{label}</Label>
      <div className={styles.box}>
        {tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
            {/* Not the combo box's own button: `slot={null}` keeps it out of that. */}
            <Button
              slot={null}
              className={classNames(styles.remove)}
              aria-label={`Remove the tag ${tag}`}
              onPress={() => onChange(tags.filter((other) => other !== tag))}
            >
              <X aria-hidden size={12} strokeWidth={2} />
            </Button>
          </span>
        ))}
        <Input
          className={classNames(styles.input)}
          autoFocus={props.autoFocus ?? false}
          maxLength={60}
          {...(tags.length === 0 ? { placeholder } : {})}
          onKeyDownCapture={onKeyDown}
          onBlur={() => writing.trim() && add(writing)}
        />
      </div>
      <Popover className={classNames(menu.popover)} offset={10}>
        {/* A landmark of its own: it stands outside of all others. */}
        <section aria-label="Tags in use">
          <ListBox<{ id: string }> className={classNames(menu.menu, styles.known)}>
            {({ id }) => (
              <ListBoxItem className={classNames(menu.item)} textValue={id}>
                {id}
              </ListBoxItem>
            )}
          </ListBox>
        </section>
      </Popover>
    </ComboBox>
  )
}
