// The shelf, and what is done on it: bringing in, searching, choosing, describing.
import { chooseFiles, drop } from '../bringing-in'
import { bring, bringMeadows, furnish } from '../furnish'
import { dialog, openMeadows, type Screen } from './screen'

export const shelf: readonly Screen[] = [
  {
    name: 'the first run',
    show: ({ page }) => page.getByRole('button', { name: 'Open the tour article' }).waitFor(),
  },
  {
    name: 'the shelf with nothing open',
    async show(app) {
      await furnish(app, 2)
      await app.page.getByRole('heading', { name: 'Nothing open' }).waitFor()
    },
  },
  {
    name: 'adding an article, with what came of it',
    async show(app) {
      await chooseFiles(
        app.page,
        { name: 'bees.md', content: '# Bees\n\nThey hum.' },
        { name: 'empty.txt', content: '' },
      )
      await app.page.getByRole('list', { name: 'What came of it' }).waitFor()
      await app.page.getByRole('textbox', { name: 'Address or text' }).fill('Some words\n\nMore.')
    },
  },
  {
    name: 'the details of an article',
    async show(app) {
      await bringMeadows(app)
      await app.page.getByRole('row').click({ button: 'right' })
      await app.page.getByRole('menuitem', { name: 'Edit details…' }).click()
      await dialog(app, 'Details')
    },
  },
  {
    name: 'the tags of an article',
    async show(app) {
      await openMeadows(app)
      await app.page.keyboard.press('t')
      await dialog(app, 'Tags')
    },
  },
  {
    name: 'several articles selected, and their menu',
    async show(app) {
      await furnish(app, 2)
      await app.page.getByRole('row').first().focus()
      await app.page.keyboard.press('Shift+ArrowDown')
      await app.page.getByRole('toolbar', { name: 'Selected articles' }).waitFor()
      await app.page.getByRole('row').first().click({ button: 'right' })
      await app.page.getByRole('menu', { name: 'Article' }).waitFor()
    },
  },
  {
    name: 'a filter that finds nothing',
    async show(app) {
      await bring(app, '# Bees\n\nThey hum.')
      await app.page.keyboard.press('/')
      await app.page.keyboard.type('wasps')
      await app.page.getByRole('heading', { name: 'No article fits' }).waitFor()
    },
  },
  {
    name: 'a search of all texts, and how to search',
    async show(app) {
      await bringMeadows(app)
      await app.page.keyboard.press('ControlOrMeta+k')
      await app.page.getByRole('searchbox', { name: 'Search all texts and notes' }).fill('meadow')
      await app.page.getByRole('button', { name: 'How to search' }).click()
      await app.page.getByRole('list', { name: 'Results, 1 article' }).waitFor()
    },
  },
  {
    name: 'a search that finds nothing',
    async show(app) {
      await bring(app, '# Bees\n\nThey hum.')
      await app.page.keyboard.press('ControlOrMeta+k')
      await app.page.keyboard.type('wasps before:x')
      await app.page.getByRole('heading', { name: 'Nothing found' }).waitFor()
    },
  },
  {
    name: 'messages',
    async show(app) {
      await drop(app.page, { files: [{ name: 'empty.txt', content: '' }] })
      await app.page.getByRole('alert').getByText('holds no text').waitFor()
      await drop(app.page, { text: '# Bees\n\nThey hum.' })
      await app.page.getByRole('status').getByText('is in your library now').waitFor()
      await app.page.getByRole('status').getByText('is in your library now').hover()
    },
  },
  {
    name: 'a narrow window with the shelf before the page',
    width: 480,
    async show(app) {
      await furnish(app, 2)
      await app.page.getByRole('button', { name: 'Show the shelf' }).click()
      await app.page.getByRole('dialog', { name: 'Shelf' }).waitFor()
    },
  },
]
