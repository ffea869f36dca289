// What leaves the library and what comes back to be checked: drafts, styles of citation, warnings, shortened quotes.
import { pasted } from './clipboard'
import { expect, test } from './ferry'

const draft = `The captain had told nobody.

“We were told to wait for a letter,” he said.

“We were not told to wait for a letter,” he said.

It “thanked him for his […] patience” at last, and “nobody ever wrote these words here”.`

test('a draft is checked by keyboard alone, and leads to the words it quotes', async ({ app }) => {
  const { page } = app
  await page.keyboard.press('Shift+V')
  const dialog = page.getByRole('dialog', { name: 'Check the quotes of a draft' })
  await expect(dialog.getByRole('textbox', { name: 'Draft' })).toBeFocused()
  await page.keyboard.insertText(draft)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(dialog.getByText('2 of 4 quotes do not hold.')).toBeVisible()
  const quotes = dialog
    .getByRole('list', { name: 'Quotes of What you pasted' })
    .getByRole('listitem')
  await expect(quotes).toHaveCount(4)
  await expect(quotes.nth(0)).toContainText('Verbatim')
  await expect(quotes.nth(1)).toContainText('Changed')
  await expect(quotes.nth(1).locator('ins')).toContainText('not')
  await expect(quotes.nth(2)).toContainText('Verbatim, with marks')
  await expect(quotes.nth(3)).toContainText('Not in the library')

  await quotes
    .nth(0)
    .getByRole('button', { name: /^Show it/ })
    .press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('We were told to wait for a letter')).toBeInViewport()
  // What came of it is still there.
  await page.keyboard.press('Shift+V')
  await expect(quotes).toHaveCount(4)
})

test('the keyboard stays in the dialog when its button is pressed, and Escape leaves it', async ({
  app,
}) => {
  const { page } = app
  await page.keyboard.press('Shift+V')
  const dialog = page.getByRole('dialog', { name: 'Check the quotes of a draft' })
  await dialog.getByRole('textbox', { name: 'Draft' }).fill(draft)
  await dialog.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(dialog.getByText('2 of 4 quotes do not hold.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('a file is a draft too', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'Check the quotes of a draft' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await (await choosing).setFiles({
    name: 'draft.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('> An island without a ferry is a rock with a view.\n'),
  })
  await expect(page.getByText('The quote holds.')).toBeVisible()
})

test('a quote is copied in the style that was chosen, and c keeps to that of the settings', async ({
  app,
  reader,
}) => {
  const { page } = app
  await reader.drag('a rock with a view')
  await page.getByRole('button', { name: 'Copy the quote as…' }).click()
  await page.getByRole('menuitem', { name: 'BibTeX' }).click()
  await expect(page.getByText('The quote is on the clipboard')).toBeVisible()
  expect(await pasted(app)).toMatch(/^@misc\{brandt2026-last-\d+,\n {2}author = \{Brandt, Ida\}/)

  await app.call('settings.edit', { fields: { citationStyle: 'markdown' } })
  await reader.drag('a rock with a view')
  await page.keyboard.press('c')
  await expect
    .poll(() => pasted(app))
    .toMatch(/^> a rock with a view\n>\n> — Ida Brandt, \[“The last ferry/)
})

test('a quote that cuts off who says it is copied with a word about that', async ({
  app,
  reader,
}) => {
  await reader.drag('We were told to wait for a letter')
  await app.page.keyboard.press('c')
  await expect(
    app.page.getByText(/Who says it stands just after the quote.*“he said later”/),
  ).toBeVisible()
  expect(await pasted(app)).toMatch(/^“We were told to wait for a letter”/)
})

test('a quote is shortened and explained by keyboard alone, and goes out so', async ({
  app,
  reader,
}) => {
  const { page } = app
  await reader.mark(1, 'The ferry left at six, as it has done every evening for ninety years.')
  await page.keyboard.press('b')
  const dialog = page.getByRole('dialog', { name: 'Shorten or explain the quote' })
  const words = dialog.getByRole('listbox', { name: 'Words of the quote' })
  const field = dialog.getByRole('textbox', { name: 'Words to put in brackets' })
  await words.getByRole('option', { name: 'every' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Leave out […]' }).press('Enter')
  await words.getByRole('option', { name: 'it', exact: true }).focus()
  await page.keyboard.press('Space')
  await field.fill('the ferry')
  await dialog.getByRole('button', { name: 'Put in their place' }).press('Enter')
  const edited = 'The ferry left at six, as [the ferry] has done […] for ninety years.'
  await expect(dialog.getByRole('status')).toHaveText(edited)
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(dialog).toBeHidden()

  await expect(page.getByRole('complementary', { name: 'Notes' })).toContainText(edited)
  const exported = await app.call('export.render', { format: 'text', scope: {} })
  expect(exported.text).toContain(edited)
  await page.keyboard.press('c')
  await expect(page.getByText('The quote is on the clipboard')).toBeVisible()
  const copied = await pasted(app)
  expect(copied).toContain(edited)
  // And what went out so holds.
  const { drafts } = await app.call('quote.verify', { drafts: [{ name: 'copied', text: copied }] })
  expect(drafts[0]?.quotes.map(({ verdict }) => verdict)).toEqual(['marked'])
  // The source has all its words, and undo takes the edits back.
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByText('Undone: Edit the words of a quote')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Notes' })).not.toContainText('Goes out as')
})
