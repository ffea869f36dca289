// An article whose text has changed: a mark is found at its new place, or is lost and said to be lost; never on other words.
import { readJsonExport } from '#shared/exporting/json'
import { expect, test } from './app'
import { ArticlePage } from './article-page'
import { bringIn, ferry, ferryRevised } from './articles'
import { ExportDialog } from './export-dialog'
import { addVersion, annotationsOnDisk } from './library-folder'
import { Margin } from './margin'

test('marks are found in the new text, and those that are gone are lost in sight of everybody', async ({
  app,
}) => {
  const article = await bringIn(app, ferry)
  const lostWords = 'The captain knew, and said nothing.'
  const mark = (quote: string, label: string, note: string) =>
    app.call('annotation.create', { article, passage: { quote }, label, note })
  await mark('every evening for ninety years', 'quote', 'Still there?')
  await mark(lostWords, 'claim', 'Why did *he* not speak?')
  await mark('Fresh bread', 'context', '')
  const kept = annotationsOnDisk(app.library, article)
  const newer = await bringIn(app, ferryRevised)
  await app.kill()
  await addVersion(app.library, article, newer)
  await app.restart()

  const reader = new ArticlePage(app)
  const margin = new Margin(app)
  await reader.open(ferry.title)
  await expect(reader.article).toContainText('Correction: it left at seven.')
  await expect(reader.article).not.toContainText(lostWords)
  await reader.expectPainted({
    yellow: ['every evening for ninety years'],
    violet: ['Fresh bread'],
  })
  await expect(
    margin.card('Quote: every evening').getByRole('img', { name: 'Moved' }),
  ).toBeVisible()
  await expect(margin.lost).toContainText(
    'The text has changed, and these passages were not found in it.',
  )
  await expect(margin.lost.getByRole('listitem')).toHaveCount(1)
  await expect(margin.lost).toContainText(lostWords)
  await expect(margin.lost).toContainText('Why did he not speak?')
  // Its record is what it was.
  expect(annotationsOnDisk(app.library, article)).toEqual(kept)

  // It can be chosen, but there is nothing to jump to, and nothing is painted for it.
  await margin.head(/^Claim/).click()
  await expect(margin.head(/^Claim/)).toHaveAttribute('aria-expanded', 'true')
  expect(await reader.painted('chosen')).toEqual({})

  const dialog = new ExportDialog(app)
  await dialog.open()
  await dialog.choose('Format', 'Plain text')
  await expect(dialog.text).toContainText(
    `    ${lostWords}\n\n  (These words are not in the current text of the article.)`,
  )
  await dialog.choose('Format', 'JSON (everything)')
  await expect(dialog.text).toHaveText(/^\{\s+"format"/)
  const [exported] = readJsonExport((await dialog.save()).text).articles
  expect(
    exported?.annotations.map((annotation) => [
      annotation.kind === 'highlight' && annotation.anchor.exact,
      annotation.located?.status,
    ]),
  ).toEqual([
    ['every evening for ninety years', 'moved'],
    ['Fresh bread', 'moved'],
    [lostWords, 'lost'],
  ])
  const placed = exported?.annotations.flatMap(({ located }) =>
    located && 'start' in located ? exported.text.slice(located.start, located.end) : [],
  )
  expect(placed).toEqual(['every evening for ninety years', 'Fresh bread'])
})
