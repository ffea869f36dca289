// Who said what, and how quotes leave: checked, shortened, exported.
import { QuotationsPanel } from '../quotations-panel'
import { openDisputed, openSluice } from '../sluice'
import { dialog, openMeadows, type Screen } from './screen'

export const quoting: readonly Screen[] = [
  {
    name: 'the quotations of a story, by speaker',
    async show(app) {
      await openSluice(app)
      const quotations = new QuotationsPanel(app)
      await quotations.open()
      await quotations.arrange('By speaker')
      await app.page.keyboard.press('q')
      await quotations.heard.waitFor({ state: 'attached' })
    },
  },
  {
    name: 'a quotation that another story gives in other words',
    async show(app) {
      await openDisputed(app)
      await new QuotationsPanel(app).unfoldSame()
    },
  },
  {
    name: 'the disputed quotations of the library',
    async show(app) {
      await openDisputed(app)
      await app.page.keyboard.press('Shift+D')
      await app.page.getByRole('list', { name: 'Disputed quotations' }).waitFor()
    },
  },
  {
    name: 'the correction of a quotation',
    async show(app) {
      await openSluice(app)
      await app.page.keyboard.press('q')
      await new QuotationsPanel(app).heard.waitFor({ state: 'attached' })
      await app.page.keyboard.press('h')
      await dialog(app, 'Correct the quotation')
    },
  },
  {
    name: 'a narrow window with a quotation at its foot',
    width: 480,
    async show(app) {
      await openSluice(app)
      await app.page.keyboard.press('q')
      await app.page.getByRole('complementary', { name: 'The quotation' }).waitFor()
    },
  },
  {
    name: 'the check of a draft',
    async show(app) {
      await openMeadows(app)
      await app.page.keyboard.press('Shift+V')
      await app.page.keyboard.insertText(
        'It was “carried by 214 votes to 62” and “nobody ever wrote these words”, a “slip”.',
      )
      await app.page.keyboard.press('ControlOrMeta+Enter')
      await app.page.locator('ins').first().waitFor()
    },
  },
  {
    name: 'a quote that is shortened',
    async show(app) {
      await openMeadows(app)
      await app.page.keyboard.press('.')
      await app.page.keyboard.press('b')
      await app.page.getByRole('option').first().click()
      await app.page.getByRole('button', { name: 'Leave out […]' }).click()
    },
  },
  {
    name: 'the export',
    async show(app) {
      await openMeadows(app)
      await app.page.keyboard.press('x')
      await app.page.getByText('whose kitchen it goes to').last().waitFor()
      await dialog(app, 'Export')
    },
  },
]
