// Where one is among the changes; opened, a list of them to choose from.
import { ChevronDown } from 'lucide-react'
import { Button, MenuTrigger } from 'react-aria-components'
import { type Row, wordsIn } from '#shared/comparing/index'
import { counted } from '../library/wording'
import { firstWords } from '../reading/passage'
import { classNames } from '../ui/class-names'
import { Menu, MenuItem, MenuPopover } from '../ui/menu'
import styles from './changes-bar.module.css'
import { becameOf } from './wording'

/** UTF-16 code units of each change in the list. */
const shownWords = 40
/** Changes on each side of the current one: a list that one can read. */
const around = 100

/** Where one is among the changes, and how one goes on. */
export interface Stepping {
  /** Counted from 0; null where one is between changes. */
  current: number | null
  /** The first row of each change. */
  changes: readonly Row[]
  step(by: 1 | -1): void
  /** Goes to a change by its index. */
  goTo(change: number): void
}

export function ChangeMenu({ current, changes, goTo }: Stepping) {
  const count = changes.length
  const first = Math.max(0, (current ?? 0) - around)
  return (
    <MenuTrigger>
      <Button className={classNames(styles.count)}>
        <span>
          {current === null
            ? counted(count, 'change')
            : `${(current + 1).toLocaleString()} of ${count.toLocaleString()}`}
        </span>
        <span className="only-heard">: all of them</span>
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </Button>
      <MenuPopover placement="bottom end">
        <Menu aria-label="Changes">
          {changes.slice(first, first + 2 * around).map((row, step) => (
            <MenuItem
              key={`${row.before} ${row.after}`}
              aside={(first + step + 1).toLocaleString()}
              onAction={() => goTo(first + step)}
            >
              {`${row.kind === 'same' ? '' : becameOf[row.kind]}: ${wordsOfChange(row)}`}
            </MenuItem>
          ))}
        </Menu>
      </MenuPopover>
    </MenuTrigger>
  )
}

/** The words that were edited, where only some were; else the first ones. */
function wordsOfChange(row: Row): string {
  const edit = row.kind === 'changed' && row.edits.find(({ kind }) => kind !== 'same')
  return firstWords(
    edit ? edit.text : wordsIn(row, row.after === null ? 'before' : 'after'),
    shownWords,
  )
}
