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
