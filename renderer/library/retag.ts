// Editing the tags of several articles at once. Pure.

interface Tagged {
  id: string
  tags: readonly string[]
}

/** The tags that every one of them has, in the order of the first. */
export function sharedTags(articles: readonly Tagged[]): string[] {
  const [first, ...others] = articles
  return (first?.tags ?? []).filter((tag) => others.every(({ tags }) => tags.includes(tag)))
}

/**
 * What each article's tags become when the shared tags `before` are edited to `after`: what was taken away goes from all, what
 * was added comes to all, and what an article has beside these stays. Articles that come to have the same tags go together;
 * those that stay as they are are left out.
 */
export function retag(
  articles: readonly Tagged[],
  before: readonly string[],
  after: readonly string[],
): { articles: string[]; tags: string[] }[] {
  const removed = new Set(before.filter((tag) => !after.includes(tag)))
  const groups = new Map<string, { articles: string[]; tags: string[] }>()
  for (const { id, tags } of articles) {
    const next = [...new Set([...tags.filter((tag) => !removed.has(tag)), ...after])]
    if (next.length === tags.length && next.every((tag, index) => tag === tags[index])) continue
    const key = JSON.stringify(next)
    const group = groups.get(key)
    if (group) group.articles.push(id)
    else groups.set(key, { articles: [id], tags: next })
  }
  return [...groups.values()]
}
