// The export dialog: what to export, in which format, how it will look; then copy it or save it.
import { Copy, Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Output } from '#shared/contract'
import { call } from '../host'
import { useOpenArticle } from '../state/open-article'
import { close, type Screen } from '../state/screens'
import { useShelf } from '../state/shelf'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { RadioList } from '../ui/radio-list'
import styles from './export-dialog.module.css'
import { Preview } from './preview'
import { copy, save } from './save'
import { scopesOf } from './scopes'
import { Warnings } from './warnings'

type Format = Output<'export.formats'>[number]
type Export = Output<'export.render'>

/** The format that was chosen last comes first the next time, for as long as the window lives. */
let lastFormat: string | null = null

export function ExportDialog({ scope: asked }: { scope: Screen & { name: 'export' } }) {
  const [scopes] = useState(() => {
    const { article, chosen } = useOpenArticle.getState()
    return scopesOf({
      articles: asked.articles,
      open: article?.id ?? null,
      chosen,
      selected: [...useShelf.getState().selection.selected],
    })
  })
  const [scope, setScope] = useState(scopes[0])
  const [formats, setFormats] = useState<Format[]>([])
  const [format, setFormat] = useState<string | null>(lastFormat)
  const [rendered, setRendered] = useState<Export | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  useEffect(() => {
    const said = (error: unknown) => setFailure(messageOf(error))
    call('export.formats', {}).then((all) => {
      setFormats(all)
      setFormat((before) => before ?? all[0]?.id ?? null)
    }, said)
  }, [])

  useEffect(() => {
    if (!scope || !format) return
    let current = true
    call('export.render', { format, scope: scope.input }).then(
      (result) => {
        if (!current) return
        setRendered(result)
        setFailure(null)
      },
      (error: unknown) => {
        if (!current) return
        setRendered(null)
        setFailure(messageOf(error))
      },
    )
    return () => {
      current = false
    }
  }, [scope, format])

  const ready = rendered !== null && rendered.annotations > 0
  return (
    <Dialog
      title="Export"
      size="l"
      onClose={close}
      footer={
        <>
          <Button isDisabled={!ready} onPress={() => rendered && void copy(rendered)}>
            <Copy aria-hidden size={16} strokeWidth={1.75} />
            Copy
          </Button>
          <Button
            variant="primary"
            isDisabled={!ready}
            onPress={() => {
              if (rendered) save(rendered)
            }}
          >
            <Download aria-hidden size={16} strokeWidth={1.75} />
            Save as a file
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.choices}>
          <RadioList
            label="What"
            options={scopes}
            value={scope?.id ?? null}
            onChange={(id) => setScope(scopes.find((one) => one.id === id))}
          />
          <RadioList
            label="Format"
            options={formats.map(({ id, name, extension }) => ({
              id,
              name,
              aside: `.${extension}`,
            }))}
            value={format}
            onChange={(id) => {
              lastFormat = id
              setFormat(id)
            }}
          />
        </div>
        <div className={styles.outcome}>
          <Preview rendered={rendered} failure={failure} />
          <Warnings warnings={rendered?.warnings ?? []} />
        </div>
      </div>
    </Dialog>
  )
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
