// Nothing that was kept is out of reach: backups, the history of a mark, the trash until it is emptied.
import { expect, test } from './app'
import { ArticlePage } from './article-page'
import { bringIn, ferry, ledger } from './articles'
import { Margin } from './margin'

test('a backup shows what it would change, and brings the library back', async ({ app }) => {
  const { page } = app
  const article = await bringIn(app, ferry)
  await app.call('annotation.create', { article, passage: { quote: 'ninety years' } })
  await app.call('backup.take', {})
  await app.call('article.trash', { articles: [article] })
  await bringIn(app, ledger)

  await page.keyboard.press('Shift+B')
  await page.getByRole('button', { name: /^Restore… the backup/ }).click()
  const changes = page.getByRole('list', { name: 'What restoring it changes' })
  await expect(changes.getByRole('listitem')).toHaveText([
    /changes.*1 annotation/,
    new RegExp(`goes${ledger.title}`),
  ])
  // By the keyboard, from the button that has the focus.
  await expect(page.getByRole('button', { name: 'Back' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(
    page.getByText(/The library is what it was on .* is kept as the backup of/),
  ).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(1)
  const reader = new ArticlePage(app)
  await reader.open(ferry.title)
  await reader.expectPainted({ yellow: ['ninety years'] })

  // What was replaced is a backup too; and all of it is still so after the host has ended.
  await app.restart()
  const [kept] = await app.call('backup.list', {})
  expect(kept).toMatchObject({ reason: 'before restoring', articles: 1, trashed: 1 })
  expect((await app.call('library.examine', {})).findings).toEqual([])
  await app.call('backup.restore', { backup: kept?.id ?? '' })
  await expect(app.page.getByRole('row', { name: ledger.title })).toBeVisible()
})

test('a mark tells its history, and is what it was again', async ({ app }) => {
  const { page } = app
  const article = await bringIn(app, ferry)
  const passage = { quote: 'ninety years' }
  const { id } = await app.call('annotation.create', { article, passage, note: 'Is it ninety?' })
  await app.call('annotation.edit', { annotations: [id], fields: { label: 'claim' } })
  await app.call('annotation.edit', { annotations: [id], fields: { note: 'It is eighty.' } })
  const reader = new ArticlePage(app)
  await reader.open(ferry.title)
  await page.keyboard.press('.')
  await page.getByRole('button', { name: 'History' }).click()
  const steps = page.getByRole('list', { name: 'What became of it, the latest first' })
  await expect(steps.getByRole('listitem')).toHaveText([
    /^Note edited.*As it is now/,
    /^Recoloured to Claim/,
    /^Marked as Quote.*Is it ninety\?/,
  ])
  await steps.getByRole('button', { name: /Marked as Quote$/ }).click()
  await reader.expectPainted({ yellow: ['ninety years'] })
  await expect(new Margin(app).card('Quote: ninety years')).toContainText('Is it ninety?')
})

test('what is in the trash can be restored until it is emptied, and then is gone', async ({
  app,
}) => {
  const { page } = app
  const article = await bringIn(app, ferry)
  const other = await bringIn(app, ledger)
  const { id } = await app.call('annotation.create', {
    article,
    passage: { quote: 'ninety years' },
  })
  await app.call('annotation.delete', { annotations: [id] })
  await app.call('article.trash', { articles: [other] })
  await page.getByRole('radio', { name: 'Trash, 1 article' }).click()
  await page.getByRole('button', { name: 'Deleted notes…' }).click()
  await page.getByRole('button', { name: 'Restore “ninety years”' }).click()
  await expect(page.getByText('There are none.')).toBeVisible()
  expect(await app.call('annotation.list', { article })).toHaveLength(1)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Empty the trash…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Empty the trash' })
  await expect(dialog).toContainText(
    '1 article will go for good, with their texts. This cannot be undone.',
  )
  await expect(dialog.getByRole('list', { name: 'Articles that go' })).toContainText(ledger.title)
  await dialog.getByRole('button', { name: 'Empty the trash' }).click()
  await expect(page.getByText('The trash is empty: 1 article went for good.')).toBeVisible()
  await app.restart()
  expect((await app.call('article.list', { trashed: true })).length).toBe(0)
  expect((await app.call('library.examine', {})).findings).toEqual([])
})
