// The foot of the import dialog: files or what was written; while that goes on, how far it is and a way to stop it.
import { FileText } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { Button } from '../ui/button'
import styles from './import-dialog.module.css'
import type { Recognised } from './recognise'
import { counted } from './wording'

interface ImportFooterProps {
  /** While something is being brought in. */
  progress: { done: number; total: number } | null
  written: Recognised['kind']
  onStop(): void
  onFiles(files: File[]): void
  onAdd(): void
}

export function ImportFooter({ progress, written, onStop, onFiles, onAdd }: ImportFooterProps) {
  if (progress) {
    const { done, total } = progress
    return (
      <>
        <p role="status" className={styles.progress}>
          {total === 1 ? 'Bringing it in…' : `${done + 1} of ${counted(total, 'file')}…`}
        </p>
        <Button autoFocus onPress={onStop}>
          Stop
        </Button>
      </>
    )
  }
  return (
    <>
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={['.html', '.htm', '.txt', '.md', '.markdown']}
        onSelect={(files) => files && onFiles([...files])}
      >
        <Button>
          <FileText aria-hidden size={16} strokeWidth={1.75} />
          Choose files…
        </Button>
      </FileTrigger>
      <span className={styles.gap} />
      <Button variant="primary" isDisabled={written === 'nothing'} onPress={onAdd}>
        {written === 'address' ? 'Fetch' : 'Add'}
      </Button>
    </>
  )
}
