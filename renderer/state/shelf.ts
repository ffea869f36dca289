// What the shelf shows and what is selected in it. Its order and whether it is open are settings, kept by the host; the rest
// lasts as long as the window.
import { create } from 'zustand'
import type { ArticleView } from '#shared/contract'
import { keep, noSelection, type Selection } from '../library/selection'
import type { Place } from '../library/shelf-view'
import { editSettings, useSettings } from './settings'

interface Shelf {
  place: Place
  filter: string
  tags: readonly string[]
  selection: Selection
  /** The ids of the rows that are shown, in their order. */
  order: readonly string[]
  /** Whether the shelf stands before the page, in a window too narrow for both. */
  drawer: boolean
}

export const useShelf = create<Shelf>(() => ({
  place: 'inbox',
  filter: '',
  tags: [],
  selection: noSelection,
  order: [],
  drawer: false,
}))

export const goTo = (place: Place) => useShelf.setState({ place, tags: [], selection: noSelection })
export const filterBy = (filter: string) => useShelf.setState({ filter })
export const filterByTags = (tags: readonly string[]) => useShelf.setState({ tags })

export const select = (selection: Selection) => useShelf.setState({ selection })
export const selectNothing = () =>
  useShelf.setState(({ selection }) => ({ selection: { ...selection, selected: new Set() } }))

/** The rows are these now: what has gone is no longer selected. */
export function rowsAre(articles: readonly ArticleView[]) {
  const order: string[] = []
  for (const { id } of articles) order.push(id)
  useShelf.setState((shelf) => ({ order, selection: keep(shelf.order, order, shelf.selection) }))
}

/** A window in which the shelf does not stand beside the page but before it. */
export const narrow = window.matchMedia('(max-width: 759px)')

export function toggleShelf() {
  if (narrow.matches) useShelf.setState(({ drawer }) => ({ drawer: !drawer }))
  else void editSettings({ shelf: !useSettings.getState().shelf })
}

export function showShelf() {
  const isShown = narrow.matches ? useShelf.getState().drawer : useSettings.getState().shelf
  if (!isShown) toggleShelf()
}

export const closeDrawer = () => useShelf.setState({ drawer: false })
