// What can be done with the chosen annotation: another label, its note, a copy of its words, deletion.
import { Brackets, ChevronDown, Copy, History, PencilLine, Trash2 } from 'lucide-react'
import { Button, MenuTrigger } from 'react-aria-components'
import type { AnnotationView } from '#shared/contract'
import { CopyMenu } from '../quoting/copy-menu'
import { LabelDot } from '../reading/label-dot'
import { copyQuote, label as giveLabel, remove } from '../reading/marking'
import { useLibrary } from '../state/library'
import { useOpenArticle, write } from '../state/open-article'
import { show } from '../state/screens'
import { classNames } from '../ui/class-names'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuItem, MenuPopover } from '../ui/menu'
import styles from './annotation-card.module.css'

export function CardActions({ annotation }: { annotation: AnnotationView }) {
  const writing = useOpenArticle((state) => state.writing === annotation.id)
  return (
    <>
      {annotation.kind === 'highlight' && <LabelMenu current={annotation.label} />}
      <div className={styles.actions}>
        {!writing && (
          <IconButton
            icon={PencilLine}
            size="s"
            label={annotation.note === '' ? 'Write a note' : 'Change the note'}
            keys="n"
            onPress={() => write(annotation.id)}
          />
        )}
        {annotation.kind === 'highlight' && (
          <IconButton
            icon={Copy}
            size="s"
            label="Copy the quote with its source"
            keys="c"
            onPress={() => void copyQuote()}
          />
        )}
        {annotation.kind === 'highlight' && <CopyMenu className={classNames(styles.more)} />}
        {annotation.kind === 'highlight' && (
          <IconButton
            icon={Brackets}
            size="s"
            label="Shorten or explain the quote"
            keys="b"
            onPress={() => show({ name: 'edit-words', annotation: annotation.id })}
          />
        )}
        <IconButton
          icon={History}
          size="s"
          label="History"
          onPress={() => show({ name: 'history', record: annotation.id })}
        />
        <IconButton
          icon={Trash2}
          size="s"
          label="Delete"
          keys="Delete"
          onPress={() => void remove(annotation)}
        />
      </div>
    </>
  )
}

function LabelMenu({ current }: { current: string }) {
  const labels = useLibrary((library) => library.labels)
  return (
    <MenuTrigger>
      <Button className={classNames(styles.more)} aria-label="Change the label">
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </Button>
      <MenuPopover>
        <Menu
          aria-label="Label"
          selectionMode="single"
          selectedKeys={[current]}
          onAction={(key) => void giveLabel(String(key))}
        >
          {labels.map((label) => (
            <MenuItem
              key={label.id}
              id={label.id}
              mark={<LabelDot colour={label.colour} />}
              keys={String(label.key)}
            >
              {label.name}
            </MenuItem>
          ))}
        </Menu>
      </MenuPopover>
    </MenuTrigger>
  )
}
