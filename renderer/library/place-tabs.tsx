// Where to look: the inbox, later, the archive; the favourites and the trash, which are smaller.
import { Star, Trash2 } from 'lucide-react'
import { memo, useMemo } from 'react'
import { ToggleButton, ToggleButtonGroup, TooltipTrigger } from 'react-aria-components'
import { sameValue } from '#shared/model/values'
import { useLibrary } from '../state/library'
import { goTo, useShelf } from '../state/shelf'
import { classNames } from '../ui/class-names'
import { Tooltip } from '../ui/tooltip'
import { useUnchanged } from '../ui/use-unchanged'
import styles from './place-tabs.module.css'
import { countPlaces, type Place, places } from './shelf-view'
import { states } from './states'
import { counted } from './wording'

export const placeNames: Record<Place, string> = {
  inbox: states.inbox.name,
  later: states.later.name,
  archive: states.archive.name,
  favourites: 'Favourites',
  trash: 'Trash',
}

const icons = { favourites: Star, trash: Trash2 }
const short = new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 0 })

export function PlaceTabs() {
  const articles = useLibrary((library) => library.articles)
  const counts = useMemo(() => countPlaces(articles.values()), [articles])
  return <Tabs counts={useUnchanged(counts, sameValue)} />
}

// A change of an article draws them anew only where it is counted elsewhere for it.
const Tabs = memo(function Tabs({ counts }: { counts: Record<Place, number> }) {
  const place = useShelf((shelf) => shelf.place)
  return (
    <ToggleButtonGroup
      aria-label="Where to look"
      className={classNames(styles.tabs)}
      disallowEmptySelection
      selectedKeys={[place]}
      onSelectionChange={([key]) => {
        const chosen = places.find((one) => one === key)
        if (chosen) goTo(chosen)
      }}
    >
      {places.map((one) => {
        const name = `${placeNames[one]}, ${counted(counts[one], 'article')}`
        const count = counts[one] > 0 ? short.format(counts[one]) : null
        if (one !== 'favourites' && one !== 'trash') {
          return (
            <ToggleButton key={one} id={one} className={classNames(styles.tab)} aria-label={name}>
              {placeNames[one]}
              <span className={styles.count}>{count}</span>
            </ToggleButton>
          )
        }
        const Icon = icons[one]
        return (
          <TooltipTrigger key={one} delay={500}>
            <ToggleButton
              id={one}
              className={classNames(styles.tab, one === 'favourites' && styles.first)}
              aria-label={name}
            >
              <Icon aria-hidden size={15} strokeWidth={1.75} />
              <span className={styles.count}>{count}</span>
            </ToggleButton>
            <Tooltip>{placeNames[one]}</Tooltip>
          </TooltipTrigger>
        )
      })}
    </ToggleButtonGroup>
  )
})
