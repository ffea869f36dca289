// Who said what: the quotations of a story beside it, stepped through, arranged.
import { expect, test } from './app'
import { QuotationsPanel } from './quotations-panel'
import { openSluice } from './sluice'

test('the quotations stand in order, by speaker and by kind, each with what is known', async ({
  app,
}) => {
  await openSluice(app)
  const quotations = new QuotationsPanel(app)
  await quotations.open()
  await expect(quotations.list.getByRole('button')).toHaveCount(5)
  const first = quotations.entry('We heard the water')
  await expect(first).toContainText('Edith Farrow')
  await expect(first).toContainText('“said” · paragraph 2')
  const bell = quotations.entry('They forgot the bell')
  await expect(bell).toContainText('“the caretaker”, not known who')

  await quotations.arrange('By speaker')
  await expect(quotations.headings).toHaveText([
    'Edith Farrow 2',
    'river board 1',
    'Not known who 2',
  ])
  await quotations.arrange('By kind')
  await expect(quotations.headings).toHaveText(['Statements 4', 'Words in a sentence 1'])

  await bell.click()
  await quotations.expectPainted([
    '“They forgot the bell,” the caretaker said. “They always forget the bell.”',
  ])
  await expect(bell).toHaveAttribute('aria-current', 'true')
  await app.page.keyboard.press('ArrowDown')
  await expect(quotations.entry('I am still waiting')).toBeFocused()
  await expect(quotations.heard).toHaveText(
    'Quotation 4 of 5. Edith Farrow, “she”, “said”: I am still waiting for an answer,',
  )
})

test('q steps through them without the panel, and says where it stands', async ({ app }) => {
  await openSluice(app)
  const quotations = new QuotationsPanel(app)
  await app.page.keyboard.press('q')
  await expect(quotations.heard).toContainText('Quotation 1 of 5. Edith Farrow')
  await app.page.keyboard.press('q')
  await expect(quotations.heard).toContainText('Quotation 2 of 5. river board')
  await quotations.expectPainted(['“a matter of routine”'])
  const foot = app.page.getByRole('complementary', { name: 'The quotation' })
  await expect(foot).toContainText('a matter of routine')
  await app.page.keyboard.press('Shift+Q')
  await quotations.expectPainted(['“We heard the water before we saw it,”'])
  await app.page.keyboard.press('Escape')
  await quotations.expectPainted([])
  await expect(foot).toBeHidden()
})
