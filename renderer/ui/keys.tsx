// Keys as a person knows them from their own keyboard.

import { keyNames } from './key-names'
import styles from './keys.module.css'

/** Whether this is a Mac, whose keyboard has other names. */
export const onMac = /mac|iphone|ipad/i.test(navigator.platform)

/** `keys` in tinykeys' notation, such as `Shift+$mod+z`. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keyNames(keys, onMac).map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  )
}
