// Shortens or explains a quote: words are chosen and left out, words in brackets are put in. The source keeps all its words.
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { runsOf, withEdit, withoutEdits, wordRangesOf } from '#shared/citing/edit-words'
import { markedWords } from '#shared/citing/marked-words'
import type { MarkedEdit } from '#shared/model/marked-edit'
import { call } from '../host'
import { attempt } from '../state/messages'
import { useOpenArticle } from '../state/open-article'
import { close } from '../state/screens'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/text-field'
import styles from './edit-words-dialog.module.css'

export function EditWordsDialog({ id }: { id: string }) {
  const annotation = useOpenArticle(({ article }) =>
    article?.annotations.find((each) => each.id === id),
  )
  if (annotation?.kind !== 'highlight') return null
  return <EditWords id={id} quote={annotation.anchor.exact} before={annotation.edits} />
}

interface Props {
  id: string
  quote: string
  before: readonly MarkedEdit[]
}

function EditWords({ id, quote, before }: Props) {
  const [edits, setEdits] = useState(before)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [text, setText] = useState('')
  const words = wordRangesOf(quote)
  const runs = runsOf(words, chosen)
  const [first] = runs
  const isEdited = runs.some((run) => withoutEdits(edits, run).length < edits.length)

  const done = (changed: readonly MarkedEdit[]) => {
    setEdits(changed)
    setChosen(new Set())
    setText('')
  }
  const leaveOut = () =>
    done(runs.reduce((all, run) => withEdit(all, { ...run, text: '' }), [...edits]))
  const putInPlace = () => {
    if (first) done(withEdit(edits, { ...first, text: text.trim() }))
  }
  const putBefore = () => {
    if (first) done(withEdit(edits, { start: first.start, end: first.start, text: text.trim() }))
  }
  const restore = () => done(runs.reduce((all, run) => withoutEdits(all, run), [...edits]))
  const save = () =>
    attempt(async () => {
      await call('annotation.edit', { annotations: [id], fields: { edits: [...edits] } })
      close()
    })

  const hasText = text.trim() !== ''
  return (
    <Dialog
      title="Shorten or explain the quote"
      onClose={close}
      footer={
        <>
          <Button isDisabled={edits.length === 0} onPress={() => done([])}>
            All its words again
          </Button>
          <Button variant="primary" onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className={styles.content}>
        <p className={styles.hint} id="edit-words-hint">
          Choose words of the quote. The text keeps all of them; the quote goes out with its marks.
        </p>
        <ListBox
          aria-label="Words of the quote"
          aria-describedby="edit-words-hint"
          layout="grid"
          orientation="horizontal"
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            setChosen(keys === 'all' ? new Set(words.keys()) : new Set([...keys].map(Number)))
          }
          className={classNames(styles.words)}
        >
          {words.map(({ start, end }, index) => {
            const word = quote.slice(start, end)
            const isOut = edits.some((edit) => edit.start < end && edit.end > start)
            return (
              <ListBoxItem
                key={start}
                id={index}
                textValue={isOut ? `${word}, left out` : word}
                className={classNames(styles.word, isOut && styles.out)}
              >
                {word}
              </ListBoxItem>
            )
          })}
        </ListBox>
        <TextField
          label="Words to put in brackets"
          placeholder="the company"
          value={text}
          onChange={setText}
        />
        <div className={styles.buttons}>
          <Button isDisabled={!first} onPress={leaveOut}>
            Leave out […]
          </Button>
          <Button isDisabled={!(hasText && runs.length === 1)} onPress={putInPlace}>
            Put in their place
          </Button>
          <Button isDisabled={!(hasText && runs.length === 1)} onPress={putBefore}>
            Put before them
          </Button>
          <Button isDisabled={!isEdited} onPress={restore}>
            Restore
          </Button>
        </div>
        <div>
          <h3 className={styles.label}>It goes out so</h3>
          <p className={styles.preview} role="status">
            {markedWords(quote, edits)}
          </p>
        </div>
      </div>
    </Dialog>
  )
}
