// What keeps a library: its trash, its backups, its settings, and how it fails to open.
import { bring, bringMeadows } from '../furnish'
import { dialog, type Screen } from './screen'

export const upkeep: readonly Screen[] = [
  {
    name: 'the settings',
    async show(app) {
      await app.page.keyboard.press('ControlOrMeta+,')
      await dialog(app, 'Settings')
    },
  },
  {
    name: 'the trash',
    async show(app) {
      const { id } = await bringMeadows(app)
      await app.call('article.trash', { articles: [id] })
      await app.page.getByRole('radio', { name: 'Trash, 1 article' }).click()
      await app.page.getByRole('row').waitFor()
    },
  },
  {
    name: 'what emptying the trash takes away',
    async show(app) {
      const { id } = await bringMeadows(app)
      await app.call('article.trash', { articles: [id] })
      await app.page.getByRole('radio', { name: 'Trash, 1 article' }).click()
      await app.page.getByRole('button', { name: 'Empty the trash…' }).click()
      await app.page.getByText('will go for good').waitFor()
    },
  },
  {
    name: 'the backups',
    async show(app) {
      await bringMeadows(app)
      await app.call('backup.take', {})
      await app.page.keyboard.press('Shift+B')
      await app.page.getByRole('button', { name: /^Restore… the backup/ }).waitFor()
    },
  },
  {
    name: 'what a backup would change, in a narrow window',
    width: 480,
    async show(app) {
      const { id } = await bringMeadows(app)
      await app.call('backup.take', {})
      await app.call('article.trash', { articles: [id] })
      await bring(app, '# Bees\n\nThey hum.')
      await app.page.keyboard.press('Shift+B')
      await app.page.getByRole('button', { name: /^Restore… the backup/ }).click()
      await app.page.getByRole('list', { name: 'What restoring it changes' }).waitFor()
    },
  },
  {
    name: 'a library that does not open',
    async show({ page }) {
      const message = 'The library can’t be read. Look whether its disk is there, then try again.'
      const failure = { code: 'library-damaged', message }
      await page.route('**/call/library.open', (route) =>
        route.fulfill({ json: { ok: false, failure } }),
      )
      await page.reload()
      await page.getByRole('heading', { name: 'The library did not open' }).waitFor()
    },
    browserOnly: 'what stands between the window and its host can only be replaced on the wire',
  },
]
