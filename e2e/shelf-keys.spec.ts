// The keys on the shelf: what they speak of, and where they leave the keyboard.
import { readFileSync } from 'node:fs'
import { expect, test } from './app'
import { chooseFiles } from './bringing-in'
import { heldOnlyOnTheWire, holdAnswers } from './held-answers'
import { bringThree, place } from './shelf'
import { floodplain } from './stories'

test('articles move between the inbox, later and the archive by key', async ({ app }) => {
  const { page } = app
  await bringThree(app)
  await expect(place(page, /^Inbox, 3 articles/)).toBeChecked()
  await page.getByRole('row').first().focus()
  await page.keyboard.press('l')
  await expect(page.getByText('Moved “Wasps at the border” to Later.')).toBeVisible()
  await expect(place(page, /^Inbox, 2 articles/)).toBeVisible()
  await expect(place(page, /^Later, 1 article$/)).toBeVisible()

  // The keyboard goes on with the row that took its place.
  await page.keyboard.press('e')
  await expect(page.getByRole('row')).toHaveText([/^Bees/])
  await place(page, /^Archive, 1 article/).click()
  await expect(page.getByRole('row')).toHaveText([/^A café/])
  await page.getByRole('row').focus()
  await page.keyboard.press('i')
  await expect(page.getByRole('heading', { name: 'Nothing archived yet' })).toBeVisible()

  await place(page, /^Later/).click()
  await expect(page.getByRole('row')).toHaveText([/^Wasps/])
  // The key speaks of the open article when the keyboard is on the page.
  await page.getByRole('row').click()
  await page.getByRole('article').click()
  await page.keyboard.press('i')
  await expect(place(page, /^Inbox, 3 articles/)).toBeVisible()
  const states = (await app.call('article.list', {})).map(({ state }) => state)
  expect(states).toEqual(['inbox', 'inbox', 'inbox'])
})

test('keys speak of an article that opens from elsewhere than the list', async ({ app }) => {
  const { page } = app
  await bringThree(app)
  const title = page.getByRole('heading', { level: 1 })
  const stateOf = async (name: string) =>
    (await app.call('article.list', {})).find((article) => article.title === name)
  await page.getByRole('row', { name: 'Bees' }).click()
  await expect(title).toHaveText('Bees and their borders')

  await chooseFiles(page, { name: 'ants.md', content: '# Ants at noon\n\nSome words on them.' })
  await expect(title).toHaveText('Ants at noon')
  await expect(page.getByRole('article').locator('[tabindex="0"]').first()).toBeFocused()
  await expect(page.locator('[role="row"][tabindex="0"]')).toHaveText(/^Ants at noon/)
  await page.keyboard.press('f')
  await expect.poll(async () => (await stateOf('Ants at noon'))?.favourite).toBe(true)
  await page.keyboard.press('t')
  await expect(page.getByRole('dialog', { name: 'Tags' })).toContainText('Ants at noon')
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')
  await expect.poll(async () => (await stateOf('Ants at noon'))?.state).toBe('archive')
  expect(await stateOf('Bees and their borders')).toMatchObject({
    favourite: false,
    state: 'inbox',
    trashed: null,
  })

  // The way back is a way to open an article, too.
  await page.goBack()
  await expect(title).toHaveText('Bees and their borders')
  await page.keyboard.press('l')
  await expect.poll(async () => (await stateOf('Bees and their borders'))?.state).toBe('later')
})

test('the keyboard goes back to an article whose move is undone', async ({ app }) => {
  const { page } = app
  await bringThree(app)
  const focused = page.locator('[role="row"]:focus')
  await page.getByRole('row', { name: 'Wasps' }).click()
  await page.keyboard.press('e')
  await expect(focused).toHaveText(/^A café/)
  await page.keyboard.press('Delete')
  await expect(focused).toHaveText(/^Bees/)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(focused).toHaveText(/^A café/)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(focused).toHaveText(/^Wasps/)
})

test('the keyboard stays in the list where an article opens after one has gone on', async ({
  app,
  host,
}) => {
  test.skip(host === 'electron', heldOnlyOnTheWire)
  const { page } = app
  await bringThree(app)
  const held = await holdAnswers(page, 'article.open')
  await page.getByRole('row', { name: 'Wasps' }).click()
  await page.keyboard.press('e')
  const focused = page.locator('[role="row"]:focus')
  await expect(focused).toHaveText(/^A café/)
  held.release()
  await expect(page.getByRole('heading', { level: 1, name: 'Wasps at the border' })).toBeVisible()
  await expect(focused).toHaveText(/^A café/)
})

test('one reads, marks, notes and exports without a mouse', async ({ app }) => {
  const { page } = app
  // In: Ctrl+Enter adds what is written in the dialog.
  await page.keyboard.press('a')
  await expect(page.getByRole('textbox', { name: 'Address or text' })).toBeFocused()
  await page.keyboard.insertText(floodplain)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('article')).toContainText('They voted to take one down', {
    ignoreCase: true,
  })

  // From the page to the shelf, and by Enter to the page again.
  await page.keyboard.press('/')
  await page.keyboard.type('meadows')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('row')).toBeFocused()
  await page.keyboard.press('Enter')

  // Mark the second sentence of the text, and write why.
  await page.keyboard.press('s')
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible()
  await page.keyboard.press('2')
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: /^Note on/ })).toBeFocused()
  await page.keyboard.type('How it begins.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')

  // Out.
  await page.keyboard.press('x')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog).toContainText('For two hundred years the people of Hollinford')
  await dialog.getByRole('button', { name: 'Save as a file' }).focus()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ])
  const saved = readFileSync(await download.path(), 'utf8')
  expect(saved).toContain(
    '> HOLLINFORD — For two hundred years the people of Hollinford built their banks a little higher after every flood.',
  )
  expect(saved).toContain('How it begins.')
})
