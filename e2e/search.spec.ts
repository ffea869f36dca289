// Searching the whole library from the window.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type App, expect, test } from './app'
import { bring, bringMeadows, furnish } from './furnish'

const ferry = `# The ferry stays ashore

The harbour office said that the “Sankta Klara” stays ashore this winter.

${'The islanders want a bus instead, and they said so to the council in a long letter.\n\n'.repeat(60)}

The café in Łódź was closed when the ferry came back.`

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search all texts and notes' })
const results = (page: Page) => page.getByRole('list', { name: /^Results/ })
/** The articles that were found, by their titles. */
const found = (page: Page) => results(page).getByRole('listitem').locator('button:first-of-type')

async function search(app: App, query: string) {
  await app.page.keyboard.press('ControlOrMeta+k')
  await expect(field(app.page)).toBeFocused()
  await field(app.page).fill(query)
}

test('a word is found wherever it stands, and opens there', async ({ app }) => {
  const { page } = app
  await furnish(app, 3)
  await bring(app, ferry)
  await search(app, 'cafe lodz FER')
  await expect(found(page)).toHaveText([/^The ferry stays ashore/])
  await expect(results(page).locator('mark')).toHaveText(['ferry', 'café', 'Łódź', 'ferry'])
  await expect(page.getByRole('status').getByText('1 article found')).toBeVisible()

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(
    page.getByText('The café in Łódź was closed when the ferry came back.', { exact: true }),
  ).toBeInViewport()
  await expect(page.getByRole('article').locator('[tabindex="0"]').first()).toBeFocused()
})

test('phrases, filters and what is left out narrow it down, and back it goes by Escape', async ({
  app,
}) => {
  const { page } = app
  await bring(app, ferry, 'markdown', ['islands'])
  await bring(app, '# A bus for the islanders\n\nThe council said so. The ferry is old.')
  await search(app, 'ferry')
  await expect(found(page)).toHaveCount(2)
  await field(page).fill('“said so to the council”')
  await expect(found(page)).toHaveText([/^The ferry stays/])
  await field(page).fill('"council the to so"')
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  await field(page).fill('ferry -tag:islands')
  await expect(found(page)).toHaveText([/^A bus for/])
  await field(page).fill('ferry before:soon')
  await expect(page.getByText('“before:” needs a date')).toBeVisible()
  await field(page).fill('tag:')
  await expect(page.getByText('“tag:” needs a value right after it')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toHaveCount(0)
  await field(page).press('Escape')
  await expect(page.getByRole('row')).toHaveCount(2)
})

test('a hit in a note chooses its mark, and the next is a key away', async ({ app }) => {
  const { page } = app
  const { id } = await bringMeadows(app)
  await app.call('annotation.create', { article: id, note: 'Ask the dike reeve about galoshes.' })
  await bring(app, '# Shoes\n\nGaloshes keep feet dry.')
  await search(app, 'galoshes')
  await expect(found(page)).toHaveCount(2)
  await results(page)
    .getByRole('button', { name: /^Note: Ask the dike reeve/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText((await title(app, id)) ?? '')
  await expect(page.getByRole('complementary', { name: 'Notes' })).toContainText('galoshes')
  await page.keyboard.press('Shift+F4')
  await page.keyboard.press('F4')
  await expect(results(page).locator('[aria-current="true"]').last()).toContainText(/galoshes/i)
})

const title = async (app: App, id: string) =>
  (await app.call('article.list', {})).find((article) => article.id === id)?.title

test('what was just written is found, also in an open search', async ({ app }) => {
  const { page } = app
  const { id } = await bring(app, ferry)
  await search(app, 'zeppelin')
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  await app.call('annotation.create', { article: id, note: 'Or a zeppelin?' })
  await expect(found(page)).toHaveText([/^The ferry stays/])
})

test('many results are drawn as they are looked at', async ({ app }) => {
  const { page } = app
  const numbers = Array.from({ length: 60 }, (_, number) => number)
  await Promise.all(
    numbers.map((number) => bring(app, `# Story ${number}\n\nAbout herons, once more.`)),
  )
  await search(app, 'herons')
  await expect(page.getByRole('status').getByText('60 articles found')).toBeVisible()
  expect(await results(page).getByRole('listitem').count()).toBeLessThan(40)
  await field(page).press('ArrowDown')
  await page.keyboard.press('End')
  const last = results(page).locator('[aria-posinset="60"] button').first()
  await expect(last).toHaveText(/^Story/)
  await expect(last).toBeFocused()
})

test('the index may be lost or damaged: it is built again', async ({ app }) => {
  await bring(app, ferry)
  await search(app, 'ferry')
  await expect(found(app.page)).toHaveCount(1)
  const folder = join(app.library, 'search')
  await app.restart()
  await search(app, 'ferry')
  await expect(found(app.page)).toHaveCount(1)
  await app.kill()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.json'), 'no index')
  await app.restart()
  await search(app, 'ferry')
  await expect(found(app.page)).toHaveCount(1)
})

/** What has the keyboard at once, in the same turn as the key. */
const focusedBy = (page: Page, key: { key: string; code: string; ctrlKey?: boolean }) =>
  page.evaluate((key) => {
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }))
    return document.activeElement?.getAttribute('aria-label')
  }, key)

test('what is typed right behind the key is what is looked for, and Escape goes back to the text', async ({
  app,
}) => {
  const { page } = app
  await furnish(app, 1)
  await bring(app, ferry)
  await page.getByRole('row', { name: 'The ferry stays' }).press('Enter')
  const text = page.getByRole('article').locator('[data-start]').first()
  await expect(text).toBeVisible()
  const reading = page.locator(':focus')
  const before = await reading.evaluate((element) => element.className)
  expect(await focusedBy(page, { key: 'k', code: 'KeyK', ctrlKey: true })).toBe(
    'Search all texts and notes',
  )
  expect(await focusedBy(page, { key: 'Escape', code: 'Escape' })).not.toBe(
    'Search all texts and notes',
  )
  expect(await reading.evaluate((element) => element.className)).toBe(before)
  await page.getByRole('button', { name: 'Hide the shelf' }).click()
  expect(await focusedBy(page, { key: '/', code: 'Slash' })).toBe('Filter by title')
})

test('a title that the filter misses is looked for in all texts', async ({ app }) => {
  const { page } = app
  await bring(app, ferry)
  await page.keyboard.press('/')
  await page.keyboard.type('council')
  await page.getByRole('button', { name: 'Search all texts for it' }).click()
  await expect(field(page)).toHaveValue('council')
  await expect(found(page)).toHaveText([/^The ferry stays/])
})
