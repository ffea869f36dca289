// The settings: how the page looks, what the labels are called, what may be fetched, and where everything lies.
import { citationStyles } from '#shared/citing/index'
import { useLibrary } from '../state/library'
import { close, show } from '../state/screens'
import { editSettings, useSettings } from '../state/settings'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Select } from '../ui/select'
import { Switch } from '../ui/switch'
import { LabelSettings } from './label-settings'
import { ReadingSettings } from './reading-settings'
import styles from './settings.module.css'

export function SettingsDialog() {
  const { folder, version } = useLibrary()
  const citationStyle = useSettings((settings) => settings.citationStyle)
  const privateAddresses = useSettings((settings) => settings.privateAddresses)
  return (
    <Dialog title="Settings" onClose={close}>
      <section className={styles.section} aria-labelledby="settings-reading">
        <h3 id="settings-reading">Reading</h3>
        <ReadingSettings />
      </section>
      <section className={styles.section} aria-labelledby="settings-labels">
        <h3 id="settings-labels">Labels</h3>
        <p className={styles.soft}>What a mark means is yours to say. Passages keep their label.</p>
        <LabelSettings />
      </section>
      <section className={styles.section} aria-labelledby="settings-quotes">
        <h3 id="settings-quotes">Quotes</h3>
        <Select
          label="Copy a quote as"
          options={citationStyles}
          value={citationStyle}
          onChange={(chosen) => void editSettings({ citationStyle: chosen })}
        />
      </section>
      <section className={styles.section} aria-labelledby="settings-fetching">
        <h3 id="settings-fetching">Fetching</h3>
        <Switch
          label="Fetch from this computer and the local network"
          description="Off, a link that leads into your own network is refused: a page could use one to reach a router or another machine through Pullquote. Turn it on only to add pages from servers that you run or trust."
          isOn={privateAddresses}
          onChange={(isOn) => void editSettings({ privateAddresses: isOn })}
        />
      </section>
      <section className={styles.section} aria-labelledby="settings-about">
        <h3 id="settings-about">About</h3>
        <dl className={styles.about}>
          <dt>Library</dt>
          <dd className={styles.path}>{folder}</dd>
          <dt>Backups</dt>
          <dd>
            <Button onPress={() => show({ name: 'backups' })}>Backups…</Button>
          </dd>
          <dt>Version</dt>
          <dd>Pullquote {version}</dd>
          <dt>Licence</dt>
          <dd>
            Free software under the MIT licence. The faces Literata, Source Serif, Inter and
            Atkinson Hyperlegible come under the SIL Open Font Licence.
          </dd>
        </dl>
      </section>
    </Dialog>
  )
}
