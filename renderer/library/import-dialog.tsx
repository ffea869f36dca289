// The dialog that adds articles: one field for an address or a text, files, tags; then what came of it.
import { FileText } from 'lucide-react'
import { type ClipboardEvent, useRef, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { ImportType } from '#shared/contract'
import { useLibrary } from '../state/library'
import { showArticle } from '../state/open-article'
import { close } from '../state/screens'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Keys } from '../ui/keys'
import { Select } from '../ui/select'
import { TagField } from '../ui/tag-field'
import { TextField } from '../ui/text-field'
import { bringIn, fileJob, type ImportJob, type ImportResult, jobOf, textJob } from './bring-in'
import styles from './import-dialog.module.css'
import { ImportResults } from './import-results'
import { isFormatted, recognise } from './recognise'
import { countTags } from './shelf-view'
import { counted } from './wording'

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

export function ImportDialog() {
  const [written, setWritten] = useState<Written>({ text: '', html: null, type: null })
  const [tags, setTags] = useState<string[]>([])
  const [work, setWork] = useState<{ total: number; stopping: AbortController } | null>(null)
  const [results, setResults] = useState<readonly ImportResult[]>([])
  const field = useRef<HTMLTextAreaElement>(null)
  const articles = useLibrary((library) => library.articles)

  const recognised = recognise(written.text)
  const type =
    recognised.kind === 'text' ? (written.type ?? (written.html ? 'html' : recognised.type)) : null

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
      showArticle(only.article.id)
    } else field.current?.focus()
  }

  const addWritten = () => {
    if (recognised.kind === 'address') void add([jobOf(recognised)])
    else if (type) {
      const text = type === 'html' && written.html ? written.html : written.text
      void add([textJob(text, type)])
    }
  }

  const onPaste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html')
    const text = event.clipboardData.getData('text/plain')
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
        work ? (
          <>
            <p role="status" className={styles.progress}>
              {work.total === 1
                ? 'Bringing it in…'
                : `${results.length + 1} of ${counted(work.total, 'file')}…`}
            </p>
            <Button autoFocus onPress={() => work.stopping.abort()}>
              Stop
            </Button>
          </>
        ) : (
          <>
            <FileTrigger
              allowsMultiple
              acceptedFileTypes={['.html', '.htm', '.txt', '.md', '.markdown']}
              onSelect={(files) => files && void add([...files].map(fileJob))}
            >
              <Button>
                <FileText aria-hidden size={16} strokeWidth={1.75} />
                Choose files…
              </Button>
            </FileTrigger>
            <span className={styles.gap} />
            <Button
              variant="primary"
              isDisabled={recognised.kind === 'nothing'}
              onPress={addWritten}
            >
              {recognised.kind === 'address' ? 'Fetch' : 'Add'}
            </Button>
          </>
        )
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
              addWritten()
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
