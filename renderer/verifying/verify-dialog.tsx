// Checks a draft: written, pasted, chosen or dropped; then what came of each of its quotes.
import { FileText } from 'lucide-react'
import { type ClipboardEvent, useEffect } from 'react'
import { FileTrigger } from 'react-aria-components'
import { isFormatted } from '../library/recognise'
import { close } from '../state/screens'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/text-field'
import styles from './verify-dialog.module.css'
import { VerifyResults } from './verify-results'
import { checkFiles, checkWritten, useVerifying, writeDraft } from './verifying'

export function VerifyDialog() {
  const { text, isChecking, verified } = useVerifying()
  useEffect(followDrops, [])

  const onPaste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html')
    if (text.trim() !== '' || !isFormatted(html)) return
    event.preventDefault()
    writeDraft(event.clipboardData.getData('text/plain'), html)
  }

  return (
    <Dialog
      title="Check the quotes of a draft"
      size="l"
      onClose={close}
      footer={
        <>
          <FileTrigger
            allowsMultiple
            acceptedFileTypes={['.html', '.htm', '.txt', '.md', '.markdown']}
            onSelect={(files) => files && void checkFiles([...files])}
          >
            <Button isDisabled={isChecking}>
              <FileText aria-hidden size={16} strokeWidth={1.75} />
              Choose files…
            </Button>
          </FileTrigger>
          <Button
            variant="primary"
            isDisabled={isChecking || text.trim() === ''}
            onPress={() => void checkWritten()}
          >
            {isChecking ? 'Checking…' : 'Check'}
          </Button>
        </>
      }
    >
      <div className={styles.content}>
        <TextField
          label="Draft"
          rows={verified ? 4 : 9}
          autoFocus
          placeholder="Paste what you have written, or drop a file here"
          description="Each quotation and block quote is looked for, word for word, in every article of the library."
          value={text}
          onChange={(changed) => writeDraft(changed)}
          onPaste={onPaste}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault()
              void checkWritten()
            } else event.continuePropagation()
          }}
        />
        {verified ? <VerifyResults verified={verified} /> : null}
      </div>
    </Dialog>
  )
}

/** While the dialog is there, a dropped file is a draft and no article. */
function followDrops() {
  const listening = new AbortController()
  const { signal } = listening
  const takes = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
  window.addEventListener(
    'dragover',
    (event) => {
      if (takes(event)) event.preventDefault()
    },
    { signal },
  )
  window.addEventListener(
    'drop',
    (event) => {
      if (!takes(event)) return
      event.preventDefault()
      void checkFiles([...(event.dataTransfer?.files ?? [])])
    },
    { signal },
  )
  return () => listening.abort()
}
