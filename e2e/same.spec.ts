// The same quotation in several articles: where else it stands, what differs, and the way there.
import { expect, test } from './app'
import { QuotationsPanel } from './quotations-panel'
import { openDisputed } from './sluice'

test('a quotation that other articles give too says so, with each word and speaker that differs', async ({
  app,
}) => {
  await openDisputed(app)
  const quotations = new QuotationsPanel(app)
  await quotations.open()
  const toggle = quotations.list.getByRole('button', { name: 'Also in' })
  await expect(toggle).toHaveCount(1)
  await expect(toggle).toHaveText('Also in 2 other articles: other words, another speaker')
  await expect(toggle).toHaveAttribute('aria-expanded', 'false')

  // By the keyboard alone: from the quotation on to where else it stands.
  await quotations.entry('We heard the water').focus()
  await app.page.keyboard.press('Tab')
  await expect(toggle).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(toggle).toHaveAttribute('aria-expanded', 'true')
  const places = quotations.list.locator('ol > li')
  await expect(places).toHaveCount(2)
  await expect(places.nth(0)).toContainText('The bell that did not ring')
  await expect(places.nth(0)).toContainText('first')
  await expect(places.nth(0).locator('ins')).toContainText('never')
  await expect(places.nth(1)).toContainText('Another speaker: Tom Sallow')

  await app.page.keyboard.press('Tab')
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('heading', { level: 1, name: 'The bell that did not ring' }).waitFor()
  await expect(app.page.getByText('We never heard the water').first()).toBeInViewport()
})

test('where else it stands follows what goes and comes back', async ({ app }) => {
  await openDisputed(app)
  const quotations = new QuotationsPanel(app)
  await quotations.open()
  const toggle = quotations.list.getByRole('button', { name: 'Also in' })
  await expect(toggle).toContainText('2 other articles')
  const letter = (await app.call('article.list', {})).find(({ title }) =>
    title.startsWith('A letter'),
  )
  await app.call('article.trash', { articles: [letter?.id ?? ''] })
  await expect(toggle).toHaveText('Also in 1 other article: other words')
  await app.call('library.undo', {})
  await expect(toggle).toContainText('2 other articles')
})

test('a speaker who is corrected is compared at once', async ({ app }) => {
  await openDisputed(app)
  const quotations = new QuotationsPanel(app)
  await quotations.unfoldSame()
  const places = quotations.list.locator('ol > li')
  await expect(places.nth(0)).not.toContainText('Another speaker')
  await expect(places.nth(1)).toContainText('Another speaker')
  await quotations.entry('We heard the water').click()
  await app.page.keyboard.press('h')
  const dialog = app.page.getByRole('dialog', { name: 'Correct the quotation' })
  await dialog.getByRole('textbox', { name: 'Speaker' }).fill('Tom Sallow')
  await app.page.keyboard.press('Enter')
  await expect(places.nth(0)).toContainText('Another speaker: Edith Farrow')
  await expect(places.nth(1)).not.toContainText('Another speaker')
})

test('what is disputed in the whole library stands in one list, by the keyboard alone', async ({
  app,
}) => {
  await app.page.keyboard.press('Shift+D')
  const dialog = app.page.getByRole('dialog', { name: 'Disputed quotations' })
  await expect(dialog.getByRole('status')).toContainText('No quotation is disputed')
  await app.page.keyboard.press('Escape')
  await openDisputed(app)
  await app.page.keyboard.press('Shift+D')
  await expect(dialog.getByRole('status')).toContainText('1 quotation')
  const places = dialog.getByRole('list', { name: 'Disputed quotations' }).locator('ol > li')
  await expect(places).toHaveCount(3)
  await expect(dialog.locator('ins, del')).not.toHaveCount(0)
  await expect(dialog).toContainText('Another speaker: Tom Sallow')
  const second = places.nth(1).getByRole('button')
  await places.nth(0).getByRole('button').focus()
  await app.page.keyboard.press('ArrowDown')
  await expect(second).toBeFocused()
  const title = (await second.textContent()) ?? ''
  await app.page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await app.page.getByRole('heading', { level: 1, name: title }).waitFor()
})
