// Articles come in by dropping files, links or text anywhere on the window, and by pasting anywhere but in a field.
import { FileDown } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { dismiss, tell } from '../state/messages'
import { useScreen } from '../state/screens'
import { bringIn, fileJob, type ImportJob, jobOf } from './bring-in'
import styles from './import-by-drop.module.css'
import { sourceOf } from './recognise'
import { tellResults } from './tell-results'
import { counted } from './wording'

export function ImportByDrop({ children }: { children: ReactNode }) {
  const [isOver, setOver] = useState(false)
  useEffect(() => followDrops(setOver), [])
  useEffect(() => {
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
  return (
    <>
      {children}
      {isOver ? (
        <div className={styles.target} aria-hidden>
          <p className={styles.words}>
            <FileDown aria-hidden size={28} strokeWidth={1.5} />
            Drop it to add it to the inbox
          </p>
        </div>
      ) : null}
    </>
  )
}

function followDrops(setOver: (over: boolean) => void) {
  const listening = new AbortController()
  const { signal } = listening
  // What is dragged from the page itself, such as selected words, is not for the library.
  let ours = false
  const takes = ({ dataTransfer, target }: DragEvent) => {
    if (ours || !dataTransfer) return false
    // What is dropped there is a draft to check.
    if (useScreen.getState().screen?.name === 'verify') return false
    if (dataTransfer.types.includes('Files')) return true
    // Words that are dropped into a field are for the field.
    if (isField(target)) return false
    return dataTransfer.types.some((type) => type === 'text/uri-list' || type === 'text/plain')
  }

  window.addEventListener('dragstart', () => (ours = true), { signal })
  window.addEventListener('dragend', () => (ours = false), { signal })
  window.addEventListener(
    'dragover',
    (event) => {
      if (!takes(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    },
    { signal },
  )
  window.addEventListener(
    'dragleave',
    ({ relatedTarget }) => {
      if (relatedTarget === null) setOver(false)
    },
    { signal },
  )
  window.addEventListener(
    'drop',
    (event) => {
      setOver(false)
      if (!takes(event)) return
      // A file that nobody takes would replace the window.
      event.preventDefault()
      if (event.dataTransfer) void bringInQuietly(jobsOf(event.dataTransfer))
    },
    { signal },
  )
  return () => listening.abort()
}

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null

function onPaste(event: ClipboardEvent) {
  const { target, clipboardData } = event
  if (!clipboardData || useScreen.getState().screen !== null) return
  if (isField(target)) return
  const jobs = jobsOf(clipboardData)
  if (jobs.length === 0) tell('There is no text on the clipboard.')
  else void bringInQuietly(jobs)
}

function jobsOf(data: DataTransfer): ImportJob[] {
  const files = [...data.files]
  if (files.length > 0) return files.map(fileJob)
  const source = sourceOf({
    text: data.getData('text/plain'),
    html: data.getData('text/html'),
    links: data.getData('text/uri-list'),
  })
  return source ? [jobOf(source)] : []
}

/** Without a dialog: what goes on and what came of it is told at the foot of the window. */
async function bringInQuietly(jobs: readonly ImportJob[]) {
  const [first] = jobs
  if (!first) return
  const stopping = new AbortController()
  const what = jobs.length === 1 ? first.name : counted(jobs.length, 'file')
  const telling = tell(`Adding ${what}…`, {
    stays: true,
    action: { title: 'Stop', run: () => stopping.abort() },
  })
  const results = await bringIn(jobs, [], stopping.signal)
  dismiss(telling)
  tellResults(results)
}
