// An article that is open when another text of it comes in: the page shows the new one at once, and the old one after an undo.
import { expect, test } from './app'
import { ArticlePage } from './article-page'
import { drop } from './bringing-in'

const page = (name: string, ...texts: string[]) => ({
  name,
  content: `<!doctype html><html lang="en"><head><title>The night ferry</title>
<link rel="canonical" href="https://example.org/the-night-ferry"></head><body><article><h1>The night ferry</h1>
${texts.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`,
})
const kept = 'The ferry has left at seven every evening for ninety years, in fog and in snow alike.'
const gone =
  'The captain knew, and said nothing of it to the passengers who were waiting on the quay.'
const added = 'Correction: since the spring it has left at eight, as the company told us on Friday.'

test('the page follows the newest text of the open article', async ({ app }) => {
  await drop(app.page, { files: [page('ferry.html', kept, gone)] })
  const reader = new ArticlePage(app)
  await expect(reader.article).toContainText(gone)
  const [article] = await app.call('article.list', {})
  const mark = (quote: string) =>
    app.call('annotation.create', { article: article?.id ?? '', passage: { quote } })
  await mark(kept)
  await mark(gone)
  await reader.expectPainted({ yellow: [kept, gone] })

  await drop(app.page, { files: [page('ferry (1).html', added, kept)] })
  await expect(app.page.getByText('A newer text of “The night ferry” was added')).toBeVisible()
  await expect(reader.article).toContainText(added)
  await expect(reader.article).not.toContainText(gone)
  await reader.expectPainted({ yellow: [kept] })

  await app.call('library.undo', {})
  await expect(reader.article).toContainText(gone)
  await reader.expectPainted({ yellow: [kept, gone] })
})

test('a text that was wrongly taken for a newer one becomes an article of its own', async ({
  app,
}) => {
  const report = (news: string) =>
    ['The market report', news, ...rules].map((text) => `${text}\n\n`).join('')
  const rules = [
    'Prices are those that were called at the gate before nine in the morning.',
    'The market is open from Tuesday to Saturday, and closed in the week of the fair.',
    'Questions are answered by the clerk, who sits in the small house beside the scales.',
  ]
  const { page } = app
  const reader = new ArticlePage(app)
  const file = (name: string, news: string) => ({ files: [{ name, content: report(news) }] })
  await drop(page, file('may.txt', 'Eggs were dear, and nobody had any butter.'))
  await reader.isShown('The market report')
  await drop(page, file('june.txt', 'The first cherries came in on Thursday.'))
  await expect(reader.article).toContainText('cherries')
  await reader.mark(2, 'The first cherries')
  await reader.expectPainted({ blue: ['The first cherries'] })

  const versions = page.getByRole('button', { name: 'Versions: 2 texts' })
  await versions.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'This text is another article' }).press('Enter')
  const told = page.getByText('is an article of its own now; 1 mark made in it went along.')
  await expect(told).toBeVisible()
  await expect(page.getByRole('row', { name: 'The market report' })).toHaveCount(2)
  await expect(versions).toHaveCount(0)
  await reader.expectPainted({ blue: ['The first cherries'] })
  await expect(reader.article).not.toContainText('butter')

  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('row', { name: 'The market report' })).toHaveCount(1)
  await expect(versions).toBeVisible()
  await reader.expectPainted({ blue: ['The first cherries'] })
})
