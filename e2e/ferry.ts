// The ferry's story lies open before the test begins, with its page and its margin at hand.
import { test as base } from './app'
import { ArticlePage } from './article-page'
import { bringIn, ferry } from './articles'
import { Margin } from './margin'

interface Opened {
  /** Its id. */
  article: string
  reader: ArticlePage
  margin: Margin
}

export const test = base.extend<Opened>({
  article: [
    async ({ app }, use) => {
      const article = await bringIn(app, ferry)
      await new ArticlePage(app).open(ferry.title)
      await use(article)
    },
    { auto: true },
  ],
  reader: async ({ app }, use) => use(new ArticlePage(app)),
  margin: async ({ app }, use) => use(new Margin(app)),
})

export { expect } from './app'
