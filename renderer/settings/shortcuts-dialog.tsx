// All that the window can do by key, made from the table of actions, so that it never says what is not so.
import { useState } from 'react'
import { type Action, allActions } from '../actions'
import { close } from '../state/screens'
import { Dialog } from '../ui/dialog'
import { Keys } from '../ui/keys'
import styles from './shortcuts.module.css'

/** Two columns of about the same length. */
const columns: readonly Action['group'][][] = [['Library'], ['Reading', 'Marking', 'Window']]

export function ShortcutsDialog() {
  const [actions] = useState(allActions)
  return (
    <Dialog title="Keys" size="l" isText onClose={close}>
      <div className={styles.columns}>
        {columns.map((groups) => (
          <div key={groups.join()}>
            {groups.map((group) => (
              <Group
                key={group}
                name={group}
                actions={actions.filter((action) => action.group === group)}
              />
            ))}
          </div>
        ))}
      </div>
      <p className={styles.foot}>
        Letters act while nothing is being written. Tab goes from part to part, Escape closes what
        is open.
      </p>
    </Dialog>
  )
}

function Group({ name, actions }: { name: string; actions: readonly Action[] }) {
  if (actions.length === 0) return null
  return (
    <section className={styles.group} aria-label={name}>
      <h3>{name}</h3>
      <dl>
        {actions.map(({ id, title, keys: [first = ''] }) => (
          <div key={id} className={styles.row}>
            <dt>{title}</dt>
            <dd>{first ? <Keys keys={first} /> : null}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
