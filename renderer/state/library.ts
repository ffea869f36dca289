// What the window knows of the library: every article's card, the labels, what undo would do. It follows the host's events;
// nothing here is changed by the window itself.
import { create } from 'zustand'
import type { ArticleView, EventValue, History, HostEvent } from '#shared/contract'
import type { Label } from '#shared/model/label'
import { sameValue } from '#shared/model/values'
import { call, subscribe } from '../host'
import { Cards } from './cards'
import { attempt, dismissOffers, dismissStale, tell } from './messages'
import { noticed } from './notices'
import { settingsArrived } from './settings'

interface LibraryState {
  status: 'opening' | 'open' | 'failed'
  /** Why it could not be opened. */
  failure: string | null
  articles: Cards
  labels: readonly Label[]
  history: History
  notices: readonly string[]
  folder: string
  version: string
}

export const useLibrary = create<LibraryState>(() => ({
  status: 'opening',
  failure: null,
  articles: Cards.of([]),
  labels: [],
  history: { undo: null, redo: null },
  notices: [],
  folder: '',
  version: '',
}))

const listeners = new Set<(event: HostEvent) => void>()

/** For the stores that hold more than cards, such as the open article. */
export function onHostEvent(listener: (event: HostEvent) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export async function openLibrary() {
  await subscribe(receive, () => void load())
  await load()
}

/** After a failure: as if the window had just been opened. */
export function openLibraryAgain() {
  useLibrary.setState({ status: 'opening', failure: null })
  return load()
}

/** For each reading under way, the changes that came meanwhile: they may be newer than what is read. */
const readings = new Set<EventValue<'library.changed'>[]>()

async function load() {
  const meanwhile: EventValue<'library.changed'>[] = []
  readings.add(meanwhile)
  try {
    const { articles, settings, more, ...rest } = await call('library.open', {})
    settingsArrived(settings)
    noticed(...rest.notices)
    useLibrary.setState({
      ...rest,
      status: 'open',
      failure: null,
      articles: Cards.of(articles),
    })
    for (const change of meanwhile) apply(change)
    if (more) await loadAll(meanwhile)
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    useLibrary.setState({ status: 'failed', failure })
  } finally {
    readings.delete(meanwhile)
  }
}

/** Articles after which those that have come are shown: putting them in their order takes a moment. */
const shownTogether = 5_000

/** Reads all articles of a large library, of which the first are shown already. */
async function loadAll(meanwhile: readonly EventValue<'library.changed'>[]) {
  const come: ArticleView[] = []
  let after: string | undefined
  for (let more = true; more; ) {
    const page = await call('library.articles', after === undefined ? {} : { after })
    come.push(...page.articles)
    after = page.articles.at(-1)?.id
    more = page.more
    if (more && come.length < shownTogether) continue
    useLibrary.setState(({ articles }) => ({
      articles: articles.with(come.splice(0)),
      history: page.history,
    }))
    for (const change of meanwhile) apply(change)
  }
}

function receive(event: HostEvent) {
  if (event.name === 'library.changed') changed(event.value)
  if (event.name === 'library.replaced') void load()
  if (event.name === 'settings.changed') settingsArrived(event.value)
  for (const listener of listeners) listener(event)
}

function changed(change: EventValue<'library.changed'>) {
  for (const meanwhile of readings) meanwhile.push(change)
  apply(change)
}

function apply(change: EventValue<'library.changed'>) {
  useLibrary.setState((state) => {
    // A mark that changes tells of its article too, though the article is as it was: the shelf need not be drawn anew for it.
    const changed = change.articles.filter(
      (article) => !sameValue(article, state.articles.get(article.id)),
    )
    const isSame = changed.length === 0 && change.purged.length === 0
    return {
      articles: isSame ? state.articles : state.articles.with(changed, change.purged),
      history: change.history,
      labels: change.labels ?? state.labels,
    }
  })
  dismissStale()
}

export const undo = () =>
  attempt(async () => {
    const { undone } = await call('library.undo', {})
    dismissOffers()
    tell(`Undone: ${undone}`)
  })
export const redo = () =>
  attempt(async () => tell(`Done again: ${(await call('library.redo', {})).redone}`))

/** A label by its id; one that is gone still has a name. */
export function labelOf(labels: readonly Label[], id: string): Label {
  return labels.find((label) => label.id === id) ?? { id, name: id, colour: 'grey', key: 9 }
}
