// What a person does with the articles on the shelf.
import { expect, test } from './app'
import { bringThree, place } from './shelf'

test('the list is filtered as one types, whatever the case and the accents', async ({ app }) => {
  const { page } = app
  await bringThree(app)
  const rows = page.getByRole('row')
  await page.keyboard.press('/')
  const filter = page.getByRole('searchbox', { name: 'Filter by title' })
  await expect(filter).toBeFocused()

  await page.keyboard.type('BORDER')
  await expect(rows).toHaveText([/^Wasps at/, /^Bees and/])
  await page.keyboard.type(' bees')
  await expect(rows).toHaveText([/^Bees and/])
  await filter.fill('cafe in łodz')
  await expect(rows).toHaveText([/^A café/])
  await filter.fill('moths')
  await expect(page.getByRole('heading', { name: 'No article fits' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(rows).toHaveCount(3)
  await expect(filter).toHaveValue('')

  await filter.fill('wasps')
  await filter.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wasps at the border')
})

test('favourites are found again', async ({ app }) => {
  const { page } = app
  await bringThree(app)
  const bees = page.getByRole('row', { name: 'Bees' })
  await bees.hover()
  await bees.getByRole('button', { name: 'Favourite' }).click()
  await expect(bees.getByRole('button', { name: 'Favourite' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await place(page, /^Favourites, 1 article/).click()
  await expect(page.getByRole('row')).toHaveText([/^Bees/])
  await page.getByRole('row').focus()
  await page.keyboard.press('f')
  await expect(page.getByRole('heading', { name: 'No favourites yet' })).toBeVisible()
})

test('tags are given, filtered by, and taken away', async ({ app }) => {
  const { page } = app
  await bringThree(app)
  await page.getByRole('row', { name: 'A café' }).click()
  await page.keyboard.press('t')
  const dialog = page.getByRole('dialog', { name: 'Tags' })
  await page.keyboard.type('poland,')
  await page.keyboard.type('insects')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Remove the tag cities' }).click()
  // What is still being typed is taken, however the dialog is closed.
  await dialog.getByRole('combobox').fill('lodz')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('row', { name: 'A café' })).toContainText('poland, insects, lodz')

  await page.getByRole('button', { name: 'All tags' }).click()
  const menu = page.getByRole('menu', { name: 'Tags' })
  await expect(menu.getByRole('menuitemcheckbox')).toHaveText([
    /insects\s*3/,
    /lodz\s*1/,
    /poland\s*1/,
  ])
  await menu.getByRole('menuitemcheckbox', { name: 'poland' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('row')).toHaveText([/^A café/])
})

test('the order is the reader’s, and is remembered', async ({ app }) => {
  const { page } = app
  await bringThree(app)
  const rows = page.getByRole('row')
  await expect(rows).toHaveText([/^Wasps/, /^A café/, /^Bees/])
  await page.getByRole('button', { name: 'Order: Added, newest first' }).click()
  await page.getByRole('menuitemradio', { name: 'Title' }).click()
  await page.keyboard.press('Escape')
  await expect(rows).toHaveText([/^A café/, /^Bees/, /^Wasps/])
  await page.getByRole('button', { name: 'Order: Title, a to z' }).click()
  await page.getByRole('menuitemradio', { name: 'Z to A' }).click()
  await page.keyboard.press('Escape')
  await expect(rows).toHaveText([/^Wasps/, /^Bees/, /^A café/])
  await page.reload()
  await expect(rows).toHaveText([/^Wasps/, /^Bees/, /^A café/])
})

test('several are selected by mouse and by keyboard, and handled together', async ({ app }) => {
  const { page } = app
  await bringThree(app)
  const rows = page.getByRole('row')
  const toolbar = page.getByRole('toolbar', { name: 'Selected articles' })
  await rows.nth(0).click({ modifiers: ['ControlOrMeta'] })
  await rows.nth(2).click({ modifiers: ['ControlOrMeta'] })
  await expect(toolbar).toContainText('2 selected')
  await page.keyboard.press('Escape')
  await expect(toolbar).toBeHidden()

  await rows.nth(0).focus()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(toolbar).toContainText('2 selected')
  await page.keyboard.press('ControlOrMeta+a')
  await expect(toolbar).toContainText('3 selected')
  await toolbar.getByRole('button', { name: 'Archive' }).click()
  await expect(page.getByText('Moved 3 articles to the archive.')).toBeVisible()
  await expect(place(page, /^Archive, 3 articles/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rows).toHaveCount(3)
})

test('what goes to the trash comes back, by undo and by restoring', async ({ app }) => {
  const { page } = app
  await bringThree(app)
  await page.getByRole('row', { name: 'Bees' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bees and their borders')
  await page.getByRole('row', { name: 'Bees' }).focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Moved “Bees and their borders” to the trash.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing open')
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('row')).toHaveCount(3)

  await page.getByRole('row', { name: 'Wasps' }).focus()
  await page.keyboard.press('Delete')
  await place(page, /^Trash, 1 article/).click()
  await page.getByRole('row', { name: 'Wasps' }).focus()
  await page.keyboard.press('r')
  await expect(page.getByText('“Wasps at the border” is back.')).toBeVisible()
  await expect(page.getByText('Moved “Wasps at the border” to the trash.')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
  await expect(place(page, /^Inbox, 3 articles/)).toBeVisible()
})
