// What a person does with the articles on the shelf.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type App, expect, test } from './app'
import { chooseFiles } from './bringing-in'
import { bring } from './furnish'
import { heldOnlyOnTheWire, holdAnswers } from './held-answers'
import { replaceArticle } from './library-folder'
import { floodplain } from './stories'

const place = (page: Page, name: RegExp) =>
  page.getByRole('radiogroup', { name: 'Where to look' }).getByRole('radio', { name })

/** Three short articles, the last one newest. */
async function bringThree(app: App) {
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

test('the shelf shows how far one has read, and how much one has marked', async ({ app }) => {
  const { page } = app
  const { id } = await bring(app, floodplain)
  const row = page.getByRole('row', { name: 'The town that gave' })
  await expect(row).toContainText('3 min')
  await row.click()
  await page.getByRole('article').click()
  await page.keyboard.press('s')
  await page.keyboard.press('1')
  await expect(row).toContainText('1 passage')

  await page.getByText('There is talk of a tea room.').scrollIntoViewIfNeeded()
  await expect(row).toContainText(/\d%|Read/)
  await expect
    .poll(async () => (await app.call('article.list', {}))[0]?.position?.progress)
    .toBeGreaterThan(0.5)
  expect((await app.call('article.open', { article: id })).annotations).toHaveLength(1)
})

test('opening an article again, and in another window, is no reading', async ({ app }) => {
  const { page } = app
  await bringThree(app)
  const { id } = await bring(app, floodplain)
  const row = page.getByRole('row', { name: 'The town that gave' })
  const progress = async () =>
    (await app.call('article.list', {})).find((article) => article.id === id)?.position?.progress
  await row.click()
  await expect.poll(progress).toBeGreaterThan(0)
  const text = page.locator('[data-start]').filter({ hasText: /\w/ })
  await text.nth(Math.floor((await text.count()) / 2)).scrollIntoViewIfNeeded()
  await expect(row).toContainText(/[3-9]\d%/)
  // Whatever was still on its way is saved when the article is left.
  await page.getByRole('row', { name: 'Wasps' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wasps at the border')
  const read = await progress()

  for (const width of [1360, 1000, 1360]) {
    await row.click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('The town that gave')
    await page.setViewportSize({ width, height: 900 })
    await page.getByRole('row', { name: 'Wasps' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wasps at the border')
    expect(await progress()).toBe(read)
  }
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

/** Makes copies of an article, as if they had come in over years. */
async function multiply(app: App, count: number) {
  await bring(app, '# The model\n\nSome words on it.')
  await app.kill()
  await replaceArticle(app.library, (model) =>
    Array.from({ length: count }, (_, index) => ({
      ...model,
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      title: `Report ${index} on ${index % 7 === 0 ? 'hedges' : 'ditches'}`,
      added: new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString(),
    })),
  )
  await app.restart()
}

test('two thousand articles scroll and filter, and only those in sight are drawn', async ({
  app,
}) => {
  await multiply(app, 2_000)
  const { page } = app
  const rows = page.getByRole('row')
  await expect(page.getByRole('grid', { name: 'Inbox, 2,000 articles' })).toBeVisible()
  await expect(rows.first()).toContainText('Report 1999 on')
  expect(await rows.count()).toBeLessThan(40)

  // Also from far below, where the keyboard has not been yet, it comes to the first row.
  await page.mouse.move(150, 600)
  await page.mouse.wheel(0, 84 * 1_000)
  await expect(page.getByRole('row', { name: 'Report 995 on' })).toBeInViewport()
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('row', { name: 'Report 1999 on' })).toBeFocused()
  await expect(page.getByRole('row', { name: 'Report 1999 on' })).toBeInViewport()

  await page.keyboard.press('End')
  await expect(page.getByRole('row', { name: 'Report 0 on hedges' })).toBeFocused()
  await expect(page.getByRole('row', { name: 'Report 0 on hedges' })).toBeInViewport()
  expect(await rows.count()).toBeLessThan(40)
  await page.keyboard.press('Home')
  await expect(page.getByRole('row', { name: 'Report 1999 on' })).toBeFocused()

  await page.mouse.wheel(0, 84 * 1_000)
  await expect(page.getByRole('row', { name: 'Report 995 on' })).toBeInViewport()
  expect(await rows.count()).toBeLessThan(40)

  await page.keyboard.press('/')
  await page.keyboard.type('hedges 199')
  await expect(rows).toHaveText([/^Report 1995 on hedges/])
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('hedges')
  await expect(page.getByRole('grid', { name: 'Inbox, 286 articles' })).toBeVisible()
})
