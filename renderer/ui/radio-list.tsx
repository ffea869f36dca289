// One of a few choices, each on its own line.
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './radio-list.module.css'

interface RadioListProps<T extends string> {
  label: string
  options: readonly { id: T; name: string; aside?: string }[]
  value: T | null
  onChange(id: T): void
}

export function RadioList<T extends string>({
  label,
  options,
  value,
  onChange,
}: RadioListProps<T>) {
  return (
    <RadioGroup
      className={classNames(styles.list)}
      value={value}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id)
        if (chosen) onChange(chosen.id)
      }}
    >
      <Label className={classNames(styles.label)}>{label}</Label>
      {options.map(({ id, name, aside }) => (
        <Radio key={id} value={id} className={classNames(styles.option)}>
          <span className={styles.dot} />
          <span className={styles.name}>{name}</span>
          {aside ? <span className={styles.aside}>{aside}</span> : null}
        </Radio>
      ))}
    </RadioGroup>
  )
}
