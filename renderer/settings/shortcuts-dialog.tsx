// All that the window can do by key, made from the table of actions, so that it never says what is not so.
import { useState } from 'react'
import { type Action, allActions } from '../actions'
import { close } from '../state/screens'
import { Dialog } from '../ui/dialog'
import { Keys } from '../ui/keys'
import styles from './shortcuts.module.css'

const groups: readonly Action['group'][] = ['Library', 'Reading', 'Marking', 'Window']

export function ShortcutsDialog() {
  const [actions] = useState(allActions)
  return (
    <Dialog title="Keys" size="l" onClose={close}>
      <div className={styles.groups}>
        {groups.map((group) => {
          const own = actions.filter((action) => action.group === group && action.keys.length > 0)
          if (own.length === 0) return null
          return (
            <section key={group} className={styles.group} aria-label={group}>
              <h3>{group}</h3>
              <dl>
                {own.map(({ id, title, keys: [first = ''] }) => (
                  <div key={id} className={styles.row}>
                    <dt>{title}</dt>
                    <dd>
                      <Keys keys={first} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
      <p className={styles.foot}>
        Letters act while nothing is being written. Tab goes from part to part, Escape closes what
        is open.
      </p>
    </Dialog>
  )
}
