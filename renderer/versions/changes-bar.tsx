// The bar over a comparison: back to the article, which two versions, how they are shown, and from change to change.
import { ArrowDown, ArrowLeft, ArrowUp, Columns2 } from 'lucide-react'
import { useEffect } from 'react'
import type { ArticleView } from '#shared/contract'
import { offer } from '../actions'
import { fragmentOf } from '../state/address'
import { showArticle } from '../state/open-article'
import { editSettings, useSettings } from '../state/settings'
import { IconButton } from '../ui/icon-button'
import { Select } from '../ui/select'
import { ChangeMenu, type Stepping } from './change-menu'
import styles from './changes-bar.module.css'
import { useComparison } from './comparison'
import { shortWhenOf } from './wording'

interface Props {
  view: ArticleView
  isNarrow: boolean
  /** Null while there is nothing to step through. */
  stepping: Stepping | null
}

export function ChangesBar({ view, isNarrow, stepping }: Props) {
  const asked = useComparison((state) => state.asked)
  const setting = useSettings((settings) => settings.comparing)
  // Here, and not with the comparison: the keys are there as soon as their buttons are, while the texts are still compared.
  useEffect(
    () =>
      offer([
        {
          id: 'side-by-side',
          title: 'Side by side, or in one column',
          group: 'Reading',
          keys: ['b'],
          enabled: () => !isNarrow,
          run: toggleBeside,
        },
        {
          id: 'close-changes',
          title: 'Back to the article',
          group: 'Reading',
          keys: ['Escape'],
          run: () => showArticle(view.id),
        },
      ]),
    [view.id, isNarrow],
  )
  if (!asked) return null
  // A text that came back is a version twice, and the same one to compare with.
  const versions = new Map(view.versions.map((version) => [version.body, version]))
  const options = [...versions.values()]
    .map((version) => ({ id: version.body, name: shortWhenOf(version.retrieved, view.versions) }))
    .reverse()
  const compare = (change: { from?: string; to?: string }) => {
    const { from, to } = { ...asked, ...change }
    const comparing = { from, to, at: null }
    window.location.hash = fragmentOf({ article: view.id, version: null, comparing })
  }
  return (
    <header className={styles.bar}>
      <IconButton
        icon={ArrowLeft}
        label="Back to the article"
        keys="Escape"
        onPress={() => showArticle(view.id)}
      />
      <div className={styles.versions}>
        <Select
          label="From"
          labelHidden
          options={options}
          value={asked.from}
          onChange={(from) => compare({ from })}
        />
        <span aria-hidden="true">→</span>
        <Select
          label="To"
          labelHidden
          options={options}
          value={asked.to}
          onChange={(to) => compare({ to })}
        />
      </div>
      <div className={styles.group}>
        {isNarrow ? null : (
          <IconButton
            icon={Columns2}
            label="Side by side"
            keys="b"
            isSelected={setting === 'beside'}
            onPress={toggleBeside}
          />
        )}
        {stepping && stepping.changes.length > 0 && (
          <>
            <ChangeMenu {...stepping} />
            <IconButton
              icon={ArrowUp}
              label="Previous change"
              keys="p"
              onPress={() => stepping.step(-1)}
            />
            <IconButton
              icon={ArrowDown}
              label="Next change"
              keys="n"
              onPress={() => stepping.step(1)}
            />
          </>
        )}
      </div>
    </header>
  )
}

/** Two columns, or one; kept for the next time. */
export function toggleBeside() {
  const { comparing } = useSettings.getState()
  void editSettings({ comparing: comparing === 'beside' ? 'inline' : 'beside' })
}
