// Words for articles in messages.

/** A title as it stands in a sentence: whole words, at most about 60 characters, its own quotation marks made single. */
export function quoted(title: string): string {
  const short = title.length > 60 ? `${title.slice(0, 57).replace(/\s+\S*$/, '')}…` : title
  return `“${short.replaceAll('“', '‘').replaceAll('”', '’')}”`
}

export const these = (articles: readonly { title: string }[]): string => {
  const [first] = articles
  return articles.length === 1 && first ? quoted(first.title) : `${articles.length} articles`
}

/** A number and its noun: “1 passage”, “3 passages”. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`

/** How much an article holds, where passages and notes on the article are counted as one: “7 passages and notes”. */
export const passagesAndNotes = (count: number): string =>
  counted(count, 'passage or note', 'passages and notes')
