// Makes the pictures of the README. With PULLQUOTE_SCREENSHOTS=1 they replace those in docs/; otherwise they go to the test's
// own output, which shows all the same that they can be made.
import { fileURLToPath } from 'node:url'
import { themes } from '#shared/model/settings'
import { expect, test } from './app'
import { furnish, open } from './furnish'

const docs = fileURLToPath(new URL('../docs/', import.meta.url))
const files = {
  paper: 'screenshot.png',
  sepia: 'screenshot-sepia.png',
  night: 'screenshot-night.png',
}

test.use({ viewport: { width: 1440, height: 900 } })

test('a story with its marks and notes, on a shelf of others', async ({ app }, info) => {
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const article = await furnish(app)
  await open(app, article)
  await page.getByRole('button', { name: /^Quote: We have spent more/ }).click()
  await expect(page.getByRole('button', { name: 'Change the note' })).toBeVisible()
  // What was jumped to stands out for a moment.
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('flash')?.size ?? 0)).toBe(0)
  // Neither a tooltip nor a row under the pointer.
  await page.mouse.move(720, 899)
  await page.evaluate(() => document.fonts.ready.then(() => {}))

  for (const theme of themes) {
    await app.call('settings.edit', { fields: { theme } })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    const name = files[theme]
    const keeps = process.env.PULLQUOTE_SCREENSHOTS === '1' && theme !== 'sepia'
    const picture = await page.screenshot({ path: keeps ? docs + name : info.outputPath(name) })
    expect(picture.length).toBeLessThan(400 * 1024)
  }
})
