// The rows of the shelf: what they say of an article, and that there may be very many.
import { type App, expect, test } from './app'
import { bring } from './furnish'
import { replaceArticle } from './library-folder'
import { bringThree } from './shelf'
import { floodplain } from './stories'

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

  await page.getByRole('button', { name: /^Order: Added/ }).click()
  await page.getByRole('menuitemradio', { name: 'Title' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Order: Title/ })).toBeFocused()
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await expect(page.getByRole('row', { name: 'Report 0 on hedges' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('row', { name: 'Report 1 on ditches' })).toBeFocused()

  await page.keyboard.press('/')
  await page.keyboard.type('hedges 199')
  await expect(rows).toHaveText([/^Report 1995 on hedges/])
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('hedges')
  await expect(page.getByRole('grid', { name: 'Inbox, 286 articles' })).toBeVisible()
})
