// Something that is on or off, with a sentence about what that means.
import type { ReactNode } from 'react'
import { useId } from 'react'
import { Switch as AriaSwitch } from 'react-aria-components'
import { classNames } from './class-names'
import styles from './switch.module.css'

interface SwitchProps {
  label: string
  description: ReactNode
  isOn: boolean
  onChange(isOn: boolean): void
}

export function Switch({ label, description, isOn, onChange }: SwitchProps) {
  const id = useId()
  return (
    <div className={styles.setting}>
      <AriaSwitch
        className={classNames(styles.switch)}
        isSelected={isOn}
        onChange={onChange}
        aria-describedby={id}
      >
        <span className={styles.label}>{label}</span>
        <span className={styles.track} />
      </AriaSwitch>
      <p id={id} className={styles.description}>
        {description}
      </p>
    </div>
  )
}
