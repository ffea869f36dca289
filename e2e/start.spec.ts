import { expectAccessible } from './accessibility'
import { expect, test } from './app'

test('it opens on its own library, and nothing is asked of another machine', async ({ app }) => {
  await expect(app.page).toHaveTitle(/Pullquote/)
  await expect(app.page.getByRole('main').first()).toBeVisible()
  const { folder } = await app.call('library.open', {})
  expect(folder).toBe(app.library)
})

test('an empty library can be read by everybody', async ({ app }) => {
  await expect(app.page.getByRole('main').first()).toBeVisible()
  await expectAccessible(app.page)
})
