// The labels: their names and colours. A name is kept when its field is left or Enter is pressed.
import { useState } from 'react'
import { Button, Input, MenuTrigger, TextField } from 'react-aria-components'
import { type Label, type LabelEdit, labelColours } from '#shared/model/label'
import { call } from '../host'
import { useLibrary } from '../state/library'
import { attempt } from '../state/messages'
import { classNames } from '../ui/class-names'
import { Keys } from '../ui/keys'
import { Menu, MenuItem, MenuPopover } from '../ui/menu'
import styles from './settings.module.css'

const edit = (label: string, fields: LabelEdit) =>
  attempt(() => call('label.edit', { label, fields }))

export function LabelSettings() {
  const labels = useLibrary((library) => library.labels)
  return (
    <ul className={styles.labels}>
      {labels.map((label) => (
        <LabelRow key={label.id} label={label} />
      ))}
    </ul>
  )
}

function LabelRow({ label }: { label: Label }) {
  const [name, setName] = useState(label.name)
  const keepName = () => {
    const next = name.trim()
    if (!next) setName(label.name)
    else if (next !== label.name) void edit(label.id, { name: next })
  }
  return (
    <li className={styles.labelRow}>
      <MenuTrigger>
        <Button
          className={classNames(styles.colour)}
          aria-label={`Colour of ${label.name}: ${label.colour}`}
        >
          <Swatch colour={label.colour} />
        </Button>
        <MenuPopover>
          <Menu
            aria-label={`Colour of ${label.name}`}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[label.colour]}
            onSelectionChange={(keys) => {
              const chosen = labelColours.find((one) => keys !== 'all' && keys.has(one))
              if (chosen) void edit(label.id, { colour: chosen })
            }}
          >
            {labelColours.map((colour) => (
              <MenuItem key={colour} id={colour} mark={<Swatch colour={colour} />}>
                {colour.charAt(0).toUpperCase() + colour.slice(1)}
              </MenuItem>
            ))}
          </Menu>
        </MenuPopover>
      </MenuTrigger>
      <TextField
        className={classNames(styles.name)}
        aria-label={`Name of label ${label.key}`}
        value={name}
        maxLength={40}
        onChange={setName}
        onBlur={keepName}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keepName()
          else event.continuePropagation()
        }}
      >
        <Input className={classNames(styles.nameInput)} />
      </TextField>
      <Keys keys={String(label.key)} />
    </li>
  )
}

const Swatch = ({ colour }: { colour: string }) => (
  <span
    aria-hidden
    className={styles.dot}
    style={{ background: `var(--wash-${colour})`, borderColor: `var(--dot-${colour})` }}
  />
)
