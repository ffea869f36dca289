// What can be done with articles, from the shelf's keys, its menus, or the open page. Each goes through the contract; what
// takes an article out of sight offers to put it back.

import type { ArticleView } from '#shared/contract'
import { type ArticleState, articleStates } from '#shared/model/article'
import type { Action } from '../actions'
import { call } from '../host'
import { useLibrary } from '../state/library'
import { attempt, tell } from '../state/messages'
import { showArticle, useOpenArticle } from '../state/open-article'
import { show } from '../state/screens'
import { useShelf } from '../state/shelf'
import { isInList, isListShown } from './list-focus'
import { states } from './states'
import { quoted, these } from './wording'

/** The articles of these ids that the library has. */
export function articlesOf(ids: readonly string[]): ArticleView[] {
  const { articles } = useLibrary.getState()
  return ids.flatMap((id) => articles.get(id) ?? [])
}

/** What a key speaks of: the selected rows, else the row that the keyboard is on, else the article on the page. */
export function targets(): string[] {
  const { selection } = useShelf.getState()
  // Rows that nobody sees are not meant.
  if (isListShown() && selection.selected.size > 0) return [...selection.selected]
  if (isInList() && selection.cursor) return [selection.cursor]
  const open = useOpenArticle.getState().article
  return open ? [open.id] : []
}

const stateNames: Record<ArticleState, string> = {
  inbox: 'the inbox',
  later: 'Later',
  archive: 'the archive',
}

export function setState(ids: readonly string[], state: ArticleState) {
  const moving = articlesOf(ids).filter((article) => article.state !== state)
  if (moving.length === 0) return
  void attempt(async () => {
    await call('article.edit', { articles: idsOf(moving), fields: { state } })
    tell(`Moved ${these(moving)} to ${stateNames[state]}.`, {
      action: { title: 'Undo', run: () => putBack(moving) },
      holds: () => articlesOf(idsOf(moving)).some((article) => article.state === state),
    })
  })
}

/** Gives each article the state that it had. */
function putBack(before: readonly ArticleView[]) {
  void attempt(async () => {
    for (const state of articleStates) {
      const articles = idsOf(before.filter((article) => article.state === state))
      if (articles.length > 0) await call('article.edit', { articles, fields: { state } })
    }
  })
}

/** Makes all of them favourites; lets them go if all of them are. */
export function toggleFavourite(ids: readonly string[]) {
  const articles = articlesOf(ids)
  const favourite = !articles.every((article) => article.favourite)
  void attempt(() => call('article.edit', { articles: idsOf(articles), fields: { favourite } }))
}

export function trash(ids: readonly string[]) {
  const going = articlesOf(ids).filter((article) => article.trashed === null)
  if (going.length === 0) return
  void attempt(async () => {
    await call('article.trash', { articles: idsOf(going) })
    const open = useOpenArticle.getState().article?.id
    const closed = going.find(({ id }) => id === open)
    if (closed) showArticle(null)
    tell(`Moved ${these(going)} to the trash.`, {
      holds: () => articlesOf(idsOf(going)).some(({ trashed }) => trashed !== null),
      action: {
        title: 'Undo',
        run: () => {
          void restoreAll(idsOf(going))
          if (closed) showArticle(closed.id)
        },
      },
    })
  })
}

const restoreAll = (ids: string[]) => attempt(() => call('article.restore', { articles: ids }))

export function restore(ids: readonly string[]) {
  const coming = articlesOf(ids).filter((article) => article.trashed !== null)
  if (coming.length === 0) return
  void attempt(async () => {
    await call('article.restore', { articles: idsOf(coming) })
    tell(
      coming.length === 1
        ? `${quoted(coming[0]?.title ?? '')} is back.`
        : `${coming.length} articles are back.`,
    )
  })
}

export const exportArticles = (ids: readonly string[]) =>
  show({ name: 'export', articles: [...ids] })

const idsOf = (articles: readonly ArticleView[]) => articles.map(({ id }) => id)

const some = () => targets().length > 0
const allTrashed = () => articlesOf(targets()).every((article) => article.trashed !== null)
const kept = () => some() && !allTrashed()

/** The keys for articles; they act on the page's article too, so they are there even when the shelf is folded away. */
export const articleActions: readonly Action[] = [
  ...articleStates.map(moving),
  {
    id: 'favourite',
    title: 'Favourite, or not',
    group: 'Library',
    keys: ['f'],
    enabled: kept,
    run: () => toggleFavourite(targets()),
  },
  {
    id: 'tags',
    title: 'Edit tags',
    group: 'Library',
    keys: ['t'],
    enabled: kept,
    run: () => show({ name: 'tags', articles: targets() }),
  },
  {
    id: 'export',
    title: 'Export passages and notes',
    group: 'Library',
    keys: ['x', '$mod+e'],
    run: () => {
      const articles = targets()
      show({ name: 'export', articles: articles.length > 0 ? articles : null })
    },
  },
]

function moving(state: ArticleState): Action {
  const { move: title, keys } = states[state]
  const run = () => setState(targets(), state)
  return { id: state, title, group: 'Library', keys: [keys], enabled: kept, run }
}
