// What became of one version of an article in another: its bar, and the comparison below.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { ArticleView } from '#shared/contract'
import { showArticle } from '../state/open-article'
import { useSettings } from '../state/settings'
import { narrow } from '../state/shelf'
import { ChangesBar } from './changes-bar'
import styles from './changes-page.module.css'
import { ChangesView } from './changes-view'
import { useComparison } from './comparison'

const whenNarrowChanges = (changed: () => void) => {
  narrow.addEventListener('change', changed)
  return () => narrow.removeEventListener('change', changed)
}

export function ChangesPage({ view }: { view: ArticleView }) {
  const { asked, found, failure } = useComparison()
  const setting = useSettings((settings) => settings.comparing)
  const isNarrow = useSyncExternalStore(whenNarrowChanges, () => narrow.matches)
  const beside = setting === 'beside' && !isNarrow

  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    if (failure) main.current?.focus()
  }, [failure])

  const bodies = view.versions.map(({ body }) => body)
  const isGone = asked !== null && !(bodies.includes(asked.from) && bodies.includes(asked.to))
  useEffect(() => {
    // Undo has taken one of the two back.
    if (isGone) showArticle(view.id)
  }, [isGone, view.id])

  if (!asked) return null
  return (
    <div className={styles.page}>
      {found && !failure ? (
        <ChangesView
          key={`${asked.from}/${asked.to}/${asked.at ?? ''}`}
          view={view}
          found={found}
          at={asked.at}
          beside={beside}
          isNarrow={isNarrow}
        />
      ) : (
        <>
          <ChangesBar view={view} isNarrow={isNarrow} stepping={null} />
          <main
            ref={main}
            className={styles.scroller}
            tabIndex={-1}
            aria-label="What changed"
            aria-busy={!failure}
          >
            {failure && (
              <p role="alert" className={styles.remark}>
                {failure}
              </p>
            )}
          </main>
        </>
      )}
    </div>
  )
}
