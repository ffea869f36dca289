// What can be exported from where the reader stands. Pure.
import type { Input } from '#shared/contract'

export interface Scope {
  id: 'chosen' | 'article' | 'selection' | 'library'
  name: string
  input: Input<'export.render'>['scope']
}

/** What the dialog was asked for, and what else is at hand. */
interface AtHand {
  articles: readonly string[] | null
  annotations: readonly string[] | null
  open: { id: string; title: string } | null
  selected: readonly string[]
}

/** The scopes that can be chosen; the first is the one that was asked for. */
export function scopesOf({ articles, annotations, open, selected }: AtHand): Scope[] {
  const scopes: Scope[] = []
  if (annotations) {
    scopes.push({
      id: 'chosen',
      name: annotations.length === 1 ? 'This passage' : `${annotations.length} passages`,
      input: { annotations: [...annotations] },
    })
  }
  const several = articles && articles.length > 1 ? articles : selected
  if (several.length > 1) {
    scopes.push({
      id: 'selection',
      name: `${several.length} selected articles`,
      input: { articles: [...several] },
    })
  }
  const one = articles?.length === 1 ? articles[0] : open?.id
  if (one !== undefined) {
    scopes.push({ id: 'article', name: 'This article', input: { articles: [one] } })
  }
  scopes.push({ id: 'library', name: 'The whole library', input: {} })

  const asked = annotations
    ? 'chosen'
    : articles === null
      ? 'library'
      : articles.length === 1
        ? 'article'
        : 'selection'
  return scopes.sort((first, second) => Number(second.id === asked) - Number(first.id === asked))
}
