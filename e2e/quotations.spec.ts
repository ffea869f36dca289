// Who said what: the quotations of a story beside it, stepped through, arranged.
import { expect, test } from './app'
import { ArticlePage } from './article-page'
import { Margin } from './margin'
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
    'River board 1',
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
  await expect(quotations.heard).toContainText('Quotation 2 of 5. River board')
  await quotations.expectPainted(['“a matter of routine”'])
  const foot = app.page.getByRole('complementary', { name: 'The quotation' })
  await expect(foot).toContainText('a matter of routine')
  await app.page.keyboard.press('Shift+Q')
  await quotations.expectPainted(['“We heard the water before we saw it,”'])
  await app.page.keyboard.press('Escape')
  await quotations.expectPainted([])
  await expect(foot).toBeHidden()
})

test('one key marks a quotation with its speaker, another all that she says; undo takes all of them back', async ({
  app,
}) => {
  const { id } = await openSluice(app)
  const quotations = new QuotationsPanel(app)
  const margin = new Margin(app)
  const marked = async () => {
    const { annotations } = await app.call('article.open', { article: id })
    return annotations.map((mark) =>
      mark.kind === 'highlight'
        ? [mark.anchor.exact, mark.quotation?.speaker, mark.quotation?.cue]
        : null,
    )
  }
  const mill = ['We heard the water before we saw it,', 'Edith Farrow', 'said']
  const answer = ['I am still waiting for an answer,', 'Edith Farrow', 'said']

  await app.page.keyboard.press('q')
  await expect(quotations.heard).toContainText('Quotation 1 of 5')
  await app.page.keyboard.press('m')
  await expect.poll(marked).toEqual([mill])
  await expect(margin.cards).toContainText(['Edith Farrow, “said”'])
  await expect(quotations.heard).toContainText('(marked)')

  await app.page.keyboard.press('Shift+M')
  await expect(app.page.getByText('1 quotation of Edith Farrow is marked.')).toBeVisible()
  await expect.poll(marked).toEqual([mill, answer])
  await app.page.keyboard.press('Control+z')
  await expect.poll(marked).toEqual([mill])
  await app.page.keyboard.press('Control+z')
  await expect.poll(marked).toEqual([])

  await quotations.open()
  await quotations.arrange('By speaker')
  await quotations.list.getByRole('button', { name: 'Mark all that Edith Farrow says' }).click()
  await expect.poll(marked).toEqual([mill, answer])
  await app.page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(marked).toEqual([])
})

test('what is marked goes out with its speaker and cue in every format', async ({ app }) => {
  const { id } = await openSluice(app)
  await app.page.keyboard.press('q')
  await app.page.keyboard.press('m')
  await expect
    .poll(async () => (await app.call('article.open', { article: id })).annotations.length)
    .toBe(1)
  for (const format of ['markdown', 'html', 'text', 'csv', 'json', 'w3c']) {
    const { text } = await app.call('export.render', { format, scope: { articles: [id] } })
    expect(text, format).toContain('We heard the water before we saw it,')
    expect(text, format).toMatch(/Edith Farrow/)
    expect(text, format).toMatch(/said/)
    expect(text, format).toContain('The sluice at Marrow Bridge')
  }
})

test('a speaker who is named is named for the same mention elsewhere, and undo takes that back', async ({
  app,
}) => {
  await openSluice(app)
  const quotations = new QuotationsPanel(app)
  const dialog = app.page.getByRole('dialog', { name: 'Correct the quotation' })
  await quotations.open()
  await quotations.entry('They forgot the bell').click()
  await app.page.keyboard.press('h')
  await dialog.getByRole('textbox', { name: 'Speaker' }).fill('Tom Reed')
  await app.page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(quotations.entry('They forgot the bell')).toContainText('Tom Reed')
  await expect(quotations.entry('The bell will be rung')).toContainText('Tom Reed')
  await app.page.keyboard.press('Control+z')
  await expect(quotations.entry('The bell will be rung')).toContainText('not known who')

  // Its words are those that are selected; its kind is another.
  const reader = new ArticlePage(app)
  await quotations.entry('a matter of routine').click()
  await reader.drag('“a matter')
  await app.page.keyboard.press('h')
  await dialog.getByRole('button', { name: 'What it is' }).click()
  await app.page.getByRole('option', { name: 'Held at a distance' }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(quotations.entry('a matter')).toContainText('Held at a distance')
  await expect(quotations.entry('a matter of routine')).toHaveCount(0)
  await quotations.expectPainted(['“a matter'])

  await app.page.keyboard.press('h')
  await dialog.getByRole('button', { name: 'As it was found' }).click()
  await expect(quotations.entry('a matter of routine')).toBeVisible()
})
