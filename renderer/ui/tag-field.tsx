// A field that holds tags: Enter or a comma makes one of what is written, Backspace in the empty field takes the last away.
import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { Button } from 'react-aria-components'
import { Tag } from '#shared/model/values'
import { classNames } from './class-names'
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

export function TagField(props: TagFieldProps) {
  const { label, labelHidden, tags, known = [], placeholder = 'Add a tag', onChange } = props
  const [writing, setWriting] = useState('')
  const id = useId()

  const add = (text: string) => {
    const fresh = text
      .split(',')
      .map((part) => Tag.safeParse(part.trim().replace(/\s+/g, ' ')))
      .flatMap((parsed) => (parsed.success ? [parsed.data] : []))
    if (fresh.length > 0) onChange([...new Set([...tags, ...fresh])])
    setWriting('')
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if ((event.key === 'Enter' || event.key === ',') && writing.trim()) {
      event.preventDefault()
      add(writing)
    } else if (event.key === 'Backspace' && writing === '' && tags.length > 0) {
      onChange(tags.slice(0, -1))
    }
  }

  return (
    <div className={field.field}>
      <label htmlFor={id} className={labelHidden ? 'only-heard' : field.label}>
        {label}
      </label>
      <div className={styles.box}>
        {tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
            <Button
              className={classNames(styles.remove)}
              aria-label={`Remove the tag ${tag}`}
              onPress={() => onChange(tags.filter((other) => other !== tag))}
            >
              <X aria-hidden size={12} strokeWidth={2} />
            </Button>
          </span>
        ))}
        <input
          id={id}
          className={styles.input}
          // The field is the first thing of the small dialog that is opened for it.
          // biome-ignore lint/a11y/noAutofocus: see above
          autoFocus={props.autoFocus ?? false}
          value={writing}
          maxLength={60}
          placeholder={tags.length === 0 ? placeholder : undefined}
          list={`${id}-known`}
          autoComplete="off"
          onChange={({ target }) =>
            target.value.includes(',') ? add(target.value) : setWriting(target.value)
          }
          onKeyDown={onKeyDown}
          onBlur={() => writing.trim() && add(writing)}
        />
        <datalist id={`${id}-known`}>
          {known
            .filter((tag) => !tags.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </div>
    </div>
  )
}
