// All articles in the order of the shelf. What changes is put in its place; where all have to be put in order anew, and they are so
// many that it takes longer than a frame, it is done in portions, and the order before stays until then.
import { create } from 'zustand'
import type { ArticleView } from '#shared/contract'
import { type ArticleSort, defaultSettings } from '#shared/model/settings'
import { sortInSteps } from '#shared/model/sort-articles'
import type { CardChange } from './cards'
import { useLibrary } from './library'
import { useSettings } from './settings'
import { withPlaced } from './with-placed'

interface Ordered {
  articles: readonly ArticleView[]
  sort: ArticleSort
  descending: boolean
  /** Whether another order is being made. */
  sorting: boolean
}

const { sort, descending } = defaultSettings
export const useOrdered = create<Ordered>(() => ({
  articles: [],
  sort,
  descending,
  sorting: false,
}))

/** Milliseconds of sorting at once: what is left of a frame is for drawing it. */
const portion = 6
/** Changes that are put in their places one by one; more are sorted with all others. */
const mostPlaced = 5_000

/** Counts the sortings: a later one takes the place of those before. */
let sortings = 0
/** What has changed since the last one began. */
let meanwhile: CardChange[] = []

/** Keeps the order what the library and the settings say; the function that it gives ends that. */
export function followOrder(): () => void {
  const leaveLibrary = useLibrary.subscribe(({ articles }, before) => {
    if (articles === before.articles) return
    const { changes } = articles
    if (changes === null || changes.length > mostPlaced) void sortAll()
    else place(changes)
  })
  const leaveSettings = useSettings.subscribe((settings, before) => {
    const isSame = settings.sort === before.sort && settings.descending === before.descending
    if (!isSame) void sortAll()
  })
  void sortAll()
  return () => {
    leaveLibrary()
    leaveSettings()
    sortings += 1
  }
}

function place(changes: readonly CardChange[]) {
  const { articles, sort, descending, sorting } = useOrdered.getState()
  if (sorting) meanwhile.push(...changes)
  useOrdered.setState({ articles: withPlaced(articles, changes, sort, descending) })
}

async function sortAll() {
  const mine = ++sortings
  meanwhile = []
  const { sort, descending } = useSettings.getState()
  const steps = sortInSteps([...useLibrary.getState().articles.values()], sort, descending)
  for (;;) {
    const sorted = advance(steps)
    if (sorted) {
      const articles = withPlaced(sorted, meanwhile, sort, descending)
      useOrdered.setState({ articles, sort, descending, sorting: false })
      return
    }
    useOrdered.setState({ sorting: true })
    await new Promise((resolve) => setTimeout(resolve))
    if (mine !== sortings) return
  }
}

function advance(steps: Generator<void, ArticleView[]>): ArticleView[] | null {
  const until = performance.now() + portion
  do {
    const { done, value } = steps.next()
    if (done) return value
  } while (performance.now() < until)
  return null
}
