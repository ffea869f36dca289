// A library to work in: the articles of stories.ts, brought in through the contract as any window would.
import type { ArticleView } from '#shared/contract'
import type { App } from './app'
import { floodplain, floodplainMarks, markdownOf, shelf } from './stories'

/** Brings a text in; gives the article. */
export async function bring(
  app: App,
  text: string,
  type: 'markdown' | 'html' | 'text' = 'markdown',
  tags: string[] = [],
): Promise<ArticleView> {
  const { article } = await app.call('article.import', {
    source: { kind: 'paste', text, type },
    tags,
  })
  return article
}

/** The story of the meadows with its marks and notes. */
export async function bringMeadows(app: App): Promise<ArticleView> {
  const article = await bring(app, floodplain, 'markdown', ['rivers', 'feature'])
  for (const { quote, label, note = '', tags = [] } of floodplainMarks)
    await app.call('annotation.create', {
      article: article.id,
      passage: { quote },
      label,
      note,
      tags,
    })
  return article
}

/** The story of the meadows, and below it others with tags and progress: all of them, or so many. */
export async function furnish(app: App, others = shelf.length): Promise<ArticleView> {
  for (const one of shelf.slice(0, others)) {
    const { id } = await bring(app, markdownOf(one), 'markdown', one.tags)
    if (one.progress > 0)
      await app.call('article.position', {
        article: id,
        position: { offset: 0, progress: one.progress },
      })
  }
  return bringMeadows(app)
}

/** Shows an article as a click on its row does. */
export async function open(app: App, { title }: { title: string }) {
  await app.page.getByRole('row', { name: title }).click()
  await app.page.getByRole('heading', { level: 1, name: title }).waitFor()
}
