// Articles on the shelf, and its places, for the specs that go there.
import { expect, type Page } from '@playwright/test'
import type { App } from './app'
import { bring } from './furnish'

export const place = (page: Page, name: RegExp) =>
  page.getByRole('radiogroup', { name: 'Where to look' }).getByRole('radio', { name })

/** Three short articles, the last one newest. */
export async function bringThree(app: App) {
  const articles = []
  for (const [title, tag] of [
    ['Bees and their borders', 'insects'],
    ['A café in Łódź', 'cities'],
    ['Wasps at the border', 'insects'],
  ] as const)
    articles.push(await bring(app, `# ${title}\n\nSome words on it.`, 'markdown', [tag]))
  await expect(app.page.getByRole('row')).toHaveCount(3)
  return articles
}
