// The dialog that adds articles: one field for an address or a text, files, tags; then what came of it.
import { type ClipboardEvent, useEffect, useRef, useState } from 'react'
import type { ImportType } from '#shared/contract'
import { useLibrary } from '../state/library'
import { close } from '../state/screens'
import { Dialog } from '../ui/dialog'
import { Keys } from '../ui/keys'
import { Select } from '../ui/select'
import { TagField } from '../ui/tag-field'
import { TextField } from '../ui/text-field'
import { bringIn, fileJob, type ImportJob, type ImportResult, jobOf, textJob } from './bring-in'
import styles from './import-dialog.module.css'
import { ImportFooter } from './import-footer'
import { ImportResults } from './import-results'
import { isFormatted, recognise } from './recognise'
import { countTags } from './shelf-view'
import { tellResults } from './tell-results'

const types: readonly { id: ImportType; name: string }[] = [
  { id: 'text', name: 'Plain text' },
  { id: 'markdown', name: 'Markdown' },
  { id: 'html', name: 'HTML' },
]

/** What was written, and its formatted form where it was pasted from a page and not changed since. */
interface Written {
  text: string
  html: string | null
  /** As the reader says, against what we take it for. */
  type: ImportType | null
}

const nothingWritten: Written = { text: '', html: null, type: null }

/** What was written when the dialog was closed without adding it; it is there again when the dialog opens. */
let left = nothingWritten

/** `before`: what came of an import that went on without the dialog. */
export function ImportDialog({ before }: { before: readonly ImportResult[] }) {
  const [written, setWritten] = useState(left)
  const [tags, setTags] = useState<string[]>([])
  const [work, setWork] = useState<{ total: number; stopping: AbortController } | null>(null)
  const [results, setResults] = useState(before)
  const field = useRef<HTMLTextAreaElement>(null)
  const articles = useLibrary((library) => library.articles)

  useEffect(() => {
    left = written
  }, [written])

  const recognised = recognise(written.text)
  const type =
    recognised.kind === 'text' ? (written.type ?? (written.html ? 'html' : recognised.type)) : null

  /** Gives whether all have come in. */
  const add = async (jobs: readonly ImportJob[]) => {
    const stopping = new AbortController()
    setWork({ total: jobs.length, stopping })
    setResults([])
    const ended = await bringIn(jobs, tags, stopping.signal, (result) =>
      setResults((before) => [...before, result]),
    )
    setWork(null)
    const [only] = ended
    if (ended.length === 1 && only && 'article' in only) {
      close()
      tellResults([only])
    } else field.current?.focus()
    return ended.every((result) => 'article' in result)
  }

  const addWritten = async () => {
    if (recognised.kind === 'nothing') return
    const text = type === 'html' && written.html ? written.html : written.text
    const job =
      recognised.kind === 'address' ? jobOf(recognised) : textJob(text, type ?? recognised.type)
    if (!(await add([job]))) return
    left = nothingWritten
    setWritten(left)
  }

  const onPaste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html')
    const text = event.clipboardData.getData('text/plain')
    const files = [...event.clipboardData.files]
    if (files.length > 0 && !text) {
      event.preventDefault()
      void add(files.map(fileJob))
      return
    }
    if (written.text.trim() !== '' || !isFormatted(html)) return
    if (recognise(text).kind !== 'text') return
    event.preventDefault()
    setWritten({ text, html, type: null })
  }

  return (
    <Dialog
      title="Add an article"
      onClose={() => {
        work?.stopping.abort()
        close()
      }}
      footer={
        <ImportFooter
          progress={work && { done: results.length, total: work.total }}
          written={recognised.kind}
          onStop={() => work?.stopping.abort()}
          onFiles={(files) => void add(files.map(fileJob))}
          onAdd={() => void addWritten()}
        />
      }
    >
      <div className={styles.form}>
        <TextField
          label="Address or text"
          fieldRef={field}
          rows={recognised.kind === 'text' ? 9 : 3}
          autoFocus
          isReadOnly={work !== null}
          placeholder="https://… or paste the words of an article"
          value={written.text}
          onChange={(text) => setWritten((before) => ({ ...before, text, html: null }))}
          onPaste={onPaste}
          onKeyDown={(event) => {
            // One line is sent by Enter; a text has lines of its own, so there it takes Ctrl or Cmd as well.
            const sends = recognised.kind === 'address' || event.ctrlKey || event.metaKey
            if (event.key === 'Enter' && sends) {
              event.preventDefault()
              void addWritten()
            } else event.continuePropagation()
          }}
        />
        {type ? (
          <div className={styles.type}>
            <Select
              label="Read it as"
              options={
                written.html
                  ? types.map((one) =>
                      one.id === 'html' ? { ...one, name: 'Formatted text' } : one,
                    )
                  : types
              }
              value={type}
              onChange={(chosen) => setWritten((before) => ({ ...before, type: chosen }))}
            />
            <p className={styles.hint}>
              <Keys keys="$mod+Enter" /> adds it
            </p>
          </div>
        ) : null}
        <TagField
          label="Tags"
          tags={tags}
          known={countTags(articles.values(), 'inbox').map(([tag]) => tag)}
          onChange={setTags}
        />
        <ImportResults results={results} />
      </div>
    </Dialog>
  )
}
