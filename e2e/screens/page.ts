// An article that is read, marked and annotated.
import { ArticlePage } from '../article-page'
import { bringMeadows } from '../furnish'
import { longTitle, makeLongLibrary } from '../long-article'
import { dialog, openMeadows, type Screen } from './screen'

export const page: readonly Screen[] = [
  { name: 'a page with its margin', show: openMeadows },
  {
    name: 'a selection with its toolbar',
    async show(app) {
      await openMeadows(app)
      await app.page.keyboard.press('s')
      await app.page.getByRole('toolbar', { name: 'Mark the selection' }).waitFor()
    },
  },
  {
    name: 'a note that is written',
    async show(app) {
      await openMeadows(app)
      await app.page.keyboard.press('.')
      await app.page.keyboard.press('n')
      await app.page.keyboard.type('A note, *half* written')
      await app.page.getByText('Saved', { exact: true }).waitFor()
    },
  },
  {
    name: 'the menu of marks that overlap',
    async show(app) {
      const { id } = await bringMeadows(app)
      await app.call('annotation.create', {
        article: id,
        passage: { quote: 'The plan, carried by 214 votes to 61' },
        label: 'claim',
      })
      await app.page.getByRole('row').click()
      await new ArticlePage(app).click('214 votes')
      await app.page.getByRole('menu', { name: 'Marks on these words' }).waitFor()
    },
  },
  {
    name: 'the keys',
    async show(app) {
      await openMeadows(app)
      await app.page.keyboard.press('?')
      await dialog(app, 'Keys')
    },
  },
  {
    name: 'type and theme',
    async show(app) {
      await openMeadows(app)
      await app.page.getByRole('button', { name: 'Type and theme' }).click()
      await dialog(app, 'Type and theme')
    },
  },
  {
    name: 'the history of a mark',
    async show(app) {
      await openMeadows(app)
      await app.page.keyboard.press('.')
      await app.page.keyboard.press('2')
      await app.page.getByRole('button', { name: 'History' }).click()
      await app.page.getByText('Recoloured to').waitFor()
    },
  },
  {
    name: 'a narrow window with the margin before the page',
    width: 480,
    async show(app) {
      const { id } = await bringMeadows(app)
      await app.page.evaluate((id) => (location.hash = `#/article/${id}`), id)
      await app.page.getByRole('button', { name: /^Show the margin/ }).click()
      await app.page.getByRole('complementary', { name: 'Notes' }).waitFor()
    },
  },
  {
    name: 'marks that crowd their paragraphs, some of them opened, and what was found',
    async show(app) {
      await app.kill()
      await makeLongLibrary(app.library, { characters: 15_000, marks: 500 })
      await app.restart()
      await new ArticlePage(app).open(longTitle)
      await app.page.locator('[data-crowd] button').first().click()
      await app.page.keyboard.press('Control+f')
      await app.page.keyboard.type('water')
      await app.page
        .getByRole('search')
        .getByText(/^\d+ of \d+$/)
        .waitFor()
    },
  },
  {
    name: 'a narrow window with the chosen note',
    width: 480,
    async show(app) {
      const { id } = await bringMeadows(app)
      await app.page.evaluate((id) => (location.hash = `#/article/${id}`), id)
      await app.page.getByRole('article').waitFor()
      await app.page.keyboard.press('.')
      await app.page.getByRole('complementary', { name: 'The chosen note' }).waitFor()
    },
  },
]
