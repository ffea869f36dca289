// The backups of the library: what each holds, what restoring it would change, and restoring it.
import { useEffect, useState } from 'react'
import type { Backup, BackupChange, Output } from '#shared/contract'
import { call } from '../host'
import { counted } from '../library/wording'
import { attempt, tell } from '../state/messages'
import { close } from '../state/screens'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import styles from './backups.module.css'

type Looked = Output<'backup.look'>

export function BackupsDialog() {
  const [backups, setBackups] = useState<Backup[] | null>(null)
  const [looked, setLooked] = useState<Looked | null>(null)
  const [busy, setBusy] = useState<string | null>(null)

  useEffect(() => {
    void attempt(async () => setBackups(await call('backup.list', {})))
  }, [])

  /** One thing at a time, with what is being done in words. */
  const during = (what: string, work: () => Promise<void>) => {
    if (busy !== null) return
    setBusy(what)
    void attempt(work).finally(() => setBusy(null))
  }
  const take = () =>
    during('Making a backup …', async () => {
      await call('backup.take', {})
      setBackups(await call('backup.list', {}))
    })
  const look = (id: string) =>
    during('Looking into the backup …', async () =>
      setLooked(await call('backup.look', { backup: id })),
    )
  const restore = (id: string) =>
    during('Restoring …', async () => {
      const { restored, kept } = await call('backup.restore', { backup: id })
      close()
      tell(
        `The library is what it was on ${timeOf(restored)}. What it was until now is kept as the backup of ${timeOf(kept)}.`,
        { stays: true },
      )
    })

  const status = (
    <p className={styles.status} role="status">
      {busy}
    </p>
  )
  if (looked)
    return (
      <Dialog
        key="one"
        title={`The backup of ${timeOf(looked.backup)}`}
        onClose={close}
        footer={
          <>
            {status}
            <Button autoFocus onPress={() => setLooked(null)}>
              Back
            </Button>
            <Button variant="primary" onPress={() => restore(looked.backup.id)}>
              Restore
            </Button>
          </>
        }
      >
        <Comparison looked={looked} />
      </Dialog>
    )
  return (
    <Dialog
      key="all"
      title="Backups"
      onClose={close}
      footer={
        <>
          {status}
          <Button autoFocus onPress={take}>
            Make a backup now
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        Pullquote makes one every hour in which something has changed, and keeps some of each hour,
        day and week. They lie in the folder of your library: copy that to another disk now and
        then.
      </p>
      {backups?.length === 0 ? <p className={styles.lead}>There are none yet.</p> : null}
      <ul className={styles.list} aria-label="Backups" aria-busy={backups === null}>
        {backups?.map((backup) => (
          <li key={backup.id} className={styles.row}>
            <div className={styles.what}>
              <span className={styles.time}>{timeOf(backup)}</span>
              <span className={styles.soft}>
                {holds(backup)}
                {reasons[backup.reason]}
              </span>
              {backup.latest.length > 0 ? (
                <span className={styles.soft}>Latest: {backup.latest.join(' · ')}</span>
              ) : null}
            </div>
            <Button
              aria-label={`Restore… the backup of ${timeOf(backup)}`}
              onPress={() => look(backup.id)}
            >
              Restore…
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

const wordsOf: Record<BackupChange['kind'], string> = {
  'comes back': 'comes back',
  changes: 'changes',
  goes: 'goes',
}

function Comparison({ looked }: { looked: Looked }) {
  const { backup, comingBack, changing, going, same, changes } = looked
  const isSame = comingBack + changing + going === 0
  return (
    <>
      <p className={styles.lead}>It holds {holds(backup)}.</p>
      <p className={styles.lead}>
        {isSame
          ? 'All articles are as they are now.'
          : `Restoring it brings ${counted(comingBack, 'article')} back, changes ${counted(changing, 'article')} and takes ${counted(going, 'article')} away; ${counted(same, 'article')} ${same === 1 ? 'stays as it is' : 'stay as they are'}. What it replaces is kept as another backup.`}
      </p>
      {changes.length > 0 ? (
        <ul className={styles.list} aria-label="What restoring it changes">
          {changes.map(({ kind, title, annotations }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list stays as it is
            <li key={index} className={styles.change} data-kind={kind}>
              <span className={styles.kind}>{wordsOf[kind]}</span>
              <span className={styles.title}>{title}</span>
              <span className={styles.soft}>
                {annotations > 0 ? counted(annotations, 'annotation') : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

const reasons: Record<Backup['reason'], string> = {
  'by itself': '',
  'asked for': ' · asked for',
  'before restoring': ' · what a restored backup replaced',
}

const holds = ({ articles, annotations, trashed }: Backup) =>
  [
    counted(articles, 'article'),
    counted(annotations, 'annotation'),
    ...(trashed > 0 ? [`${trashed.toLocaleString()} in the trash`] : []),
  ].join(', ')

const time = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' })

const timeOf = ({ taken }: Backup) => time.format(new Date(taken))
