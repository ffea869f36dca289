// What can be exported from where the reader stands. Pure.
import type { Input } from '#shared/contract'

export interface Scope {
  id: 'chosen' | 'article' | 'selection' | 'library'
  name: string
  input: Input<'export.render'>['scope']
}

/** What the dialog was asked for, and what else is at hand. */
interface AtHand {
  /** The articles that were asked for; null for the whole library. */
  articles: readonly string[] | null
  /** The article on the page, and the annotation that is chosen on it. */
  open: string | null
  chosen: string | null
  /** What is selected on the shelf. */
  selected: readonly string[]
}

/** The scopes that can be chosen; the first is the one that was asked for. */
export function scopesOf({ articles, open, chosen, selected }: AtHand): Scope[] {
  const scopes: Scope[] = []
  const several = articles && articles.length > 1 ? articles : selected
  if (several.length > 1) {
    scopes.push({
      id: 'selection',
      name: `${several.length} selected articles`,
      input: { articles: [...several] },
    })
  }
  const one = articles?.length === 1 ? articles[0] : open
  if (one) scopes.push({ id: 'article', name: 'This article', input: { articles: [one] } })
  if (one && one === open && chosen) {
    scopes.push({ id: 'chosen', name: 'Only the chosen mark', input: { annotations: [chosen] } })
  }
  scopes.push({ id: 'library', name: 'The whole library', input: {} })

  const asked = articles === null ? 'library' : articles.length === 1 ? 'article' : 'selection'
  return scopes.sort((first, second) => Number(second.id === asked) - Number(first.id === asked))
}
