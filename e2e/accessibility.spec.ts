// Every screen in every theme, as axe sees it; where the focus goes; what the landmarks are.
import { themes } from '#shared/model/settings'
import { expectAccessible } from './accessibility'
import { type App, expect, test } from './app'
import { page } from './screens/page'
import { quoting } from './screens/quoting'
import { dialog, openMeadows } from './screens/screen'
import { shelf } from './screens/shelf'
import { upkeep } from './screens/upkeep'
import { versions } from './screens/versions'

const screens = [...shelf, ...page, ...quoting, ...versions, ...upkeep]

for (const { name, show, width, browserOnly } of screens) {
  test(`${name}, in every theme`, async ({ app, host }) => {
    test.skip(host === 'electron' && browserOnly !== undefined, browserOnly)
    // Colours that are half way between two themes would be measured.
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    if (width) await app.page.setViewportSize({ width, height: 800 })
    await show(app)
    await app.page.mouse.move(0, 0)
    for (const theme of themes) {
      await wear(app, theme)
      // A tooltip stands outside of every landmark, and belongs to what the pointer is on.
      await expect(app.page.getByRole('tooltip')).toHaveCount(0)
      await expectAccessible(app.page)
    }
  })
}

test('the parts of the window are landmarks, and headings leave no rank out', async ({ app }) => {
  const { page } = app
  await openMeadows(app)
  for (const [role, name] of [
    ['navigation', 'Shelf'],
    ['banner', undefined],
    ['main', undefined],
    ['complementary', 'Notes'],
    ['region', 'Messages'],
  ] as const)
    await expect(page.getByRole(role, name ? { name } : {})).toHaveCount(1)
  const ranks = await page
    .getByRole('article')
    .getByRole('heading')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))))
  expect(ranks).toEqual([1, 2, 2, 2])
})

const dialogs = [
  { opener: 'Add an article', keys: 'a', within: /Address or text/ },
  { opener: 'Settings', keys: 'ControlOrMeta+,', within: null },
  { opener: 'Keys', keys: '?', within: null },
] as const

for (const { opener, keys, within } of dialogs)
  test(`the focus goes into “${opener}”, stays there, and comes back`, async ({ app }) => {
    const { page } = app
    const button = page
      .getByRole('navigation', { name: 'Shelf' })
      .getByRole('button', { name: opener })
      .first()
    const dialog = page.getByRole('dialog', { name: opener })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    if (within) await expect(dialog.getByRole('textbox', { name: within })).toBeFocused()
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab')
      await expect(dialog.locator(':focus')).toHaveCount(1)
    }
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(button).toBeFocused()

    // By its key, it comes back to where the keyboard was as well.
    await page.keyboard.press(keys)
    await expect(dialog).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
  })

test('who asks for less motion sees none', async ({ app }) => {
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openMeadows(app)
  await page.keyboard.press('ControlOrMeta+,')
  await dialog(app, 'Settings')
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .map((animation) => Number(animation.effect?.getComputedTiming().endTime ?? 0))
      .filter((milliseconds) => milliseconds > 1),
  )
  expect(moving).toEqual([])
})

/** Puts a theme on; a window whose library did not open can't be told, so there the document is. */
async function wear(app: App, theme: string) {
  const root = app.page.locator('html')
  await root.evaluate((element, theme) => {
    element.dataset.theme = theme
  }, theme)
  await expect(root).toHaveAttribute('data-theme', theme)
}
