// A story that was edited after it was marked: every mark says what has become of it, and what is not clear is settled by
// keyboard alone, each decision undone by Ctrl+Z.
import { readJsonExport } from '#shared/exporting/json'
import { type App, expect, test } from './app'
import { ArticlePage } from './article-page'
import { pasted } from './clipboard'
import { Margin } from './margin'
import { bringFerry, bringReservoir, editedNow, type Mark, marks, reservoir } from './reservoir'
import { ReviewDesk } from './review-desk'

async function statuses(app: App, article: string) {
  const { annotations } = await app.call('article.open', { article })
  return Object.fromEntries(
    annotations.map((annotation) => {
      const exact = annotation.kind === 'highlight' ? annotation.anchor.exact : ''
      const name = (Object.keys(marks) as Mark[]).find((each) => marks[each] === exact)
      return [name, [annotation.located?.status, annotation.decided]]
    }),
  )
}

const undecided = {
  kept: ['moved', false],
  moved: ['moved', false],
  edited: ['changed', false],
  doubled: ['ambiguous', false],
  deleted: ['lost', false],
}

test('every mark shows what has become of it', async ({ app }) => {
  const { article } = await bringReservoir(app)
  expect(await statuses(app, article)).toEqual(undecided)
  const reader = new ArticlePage(app)
  const desk = new ReviewDesk(app)
  const margin = new Margin(app)

  await reader.expectPainted({ yellow: [marks.moved, marks.kept, editedNow] })
  await desk.expectPainted('edited', [editedNow])
  const moved = margin.card('Quote: Others had brought')
  await expect(moved.getByRole('img', { name: 'Moved' })).toBeVisible()
  await expect(moved).not.toContainText('The text has changed')
  const edited = margin.card('Quote: No farm will be flooded')
  await expect(edited).toContainText('This quote was edited after you saved it.')
  await expect(edited.locator('del').first()).toContainText('No')
  await expect(edited.locator('ins').first()).toContainText('One')
  const several = app.page.getByRole('region', { name: 'Found at several places' })
  await expect(several.getByRole('listitem')).toHaveCount(1)
  await expect(several).toContainText(marks.doubled)
  await expect(several).toContainText('These words fit 2 places of this text.')
  await expect(margin.lost.getByRole('listitem')).toHaveCount(1)
  await expect(margin.lost).toContainText(marks.deleted)

  await expect(app.page.getByRole('button', { name: 'Review 3 marks' })).toBeVisible()
  await expect(app.page.getByRole('button', { name: '3 marks to review' })).toBeVisible()

  // From a card, the review begins with that mark.
  await margin.lost.getByRole('button', { name: 'Review' }).click()
  await expect(desk.saved).toContainText(marks.deleted)
})

test('all is settled by keyboard alone, and undo takes each decision back', async ({ app }) => {
  const { article } = await bringReservoir(app)
  const desk = new ReviewDesk(app)
  await desk.press('r')
  await expect(desk.panel).toBeFocused()

  // Edited: the difference is shown, and its place.
  await expect(desk.panel).toContainText('This quote was edited after you saved it.')
  await expect(desk.saved).toContainText(marks.edited)
  await expect(desk.now.locator('ins').first()).toContainText('One')
  await desk.expectPainted('proposed', [editedNow])
  await desk.press('y')

  // Twice in the text: one of the places is taken.
  await expect(desk.saved).toContainText(marks.doubled)
  await expect(desk.now).toContainText('place 1 of 2')
  await desk.expectPainted('proposed', [marks.doubled])
  await desk.expectPainted('alternative', [marks.doubled])
  await desk.press('o')
  await expect(desk.now).toContainText('place 2 of 2')
  const second = (await desk.now.locator('blockquote').textContent()) ?? ''
  await desk.press('y')

  // Gone.
  await expect(desk.saved).toContainText(marks.deleted)
  await expect(desk.now).toContainText('Nothing in it is like these words.')
  await desk.expectPainted('proposed', [])
  await desk.press('g')
  await expect(desk.panel).toContainText('All is well')
  const decided = {
    ...undecided,
    edited: ['changed', true],
    doubled: [expect.stringMatching(/exact|moved/), true],
    deleted: ['lost', true],
  }
  expect(await statuses(app, article)).toEqual(decided)
  await desk.expectPainted('edited', [])
  await expect(app.page.getByRole('button', { name: '3 marks to review' })).toHaveCount(0)

  // The decision is for the place that was shown, not for its twin.
  const { text } = await app.call('export.render', { format: 'json', scope: {} })
  const [exported] = readJsonExport(text).articles
  const placed = exported?.annotations.find(
    (annotation) => annotation.kind === 'highlight' && annotation.anchor.exact === marks.doubled,
  )
  const located = placed?.located
  const place = located && 'start' in located ? located : { start: 0, end: 0 }
  expect(second).toContain(exported?.text.slice(place.start - 20, place.start))

  for (const words of [marks.deleted, marks.doubled, marks.edited]) {
    await desk.press('ControlOrMeta+z')
    await expect(desk.saved).toContainText(words)
  }
  expect(await statuses(app, article)).toEqual(undecided)
  await expect(app.page.getByRole('button', { name: 'Review 3 marks' })).toHaveCount(0)
  await desk.press('r')
  await expect(desk.panel).toHaveCount(0)
  await expect(app.page.getByRole('button', { name: 'Review 3 marks' })).toBeVisible()
})

test('a mark is made anew on words that are selected by keyboard', async ({ app }) => {
  const { deleted } = await bringReservoir(app)
  const desk = new ReviewDesk(app)
  const margin = new Margin(app)
  await desk.press('r')
  await desk.press('<')
  await expect(desk.saved).toContainText(marks.deleted)
  await desk.press('m')
  await expect(desk.panel).toContainText('Select the words in the text')
  await desk.press('ControlOrMeta+End')
  await desk.press('Shift+ControlOrMeta+ArrowUp')
  await expect(desk.panel.getByRole('button', { name: 'Mark the selected words' })).toBeVisible()
  await desk.press('m')
  await expect(desk.saved).not.toContainText(marks.deleted)
  const settled = 'The next meeting is planned for the week after Easter, when the lambs are out.'
  const [view] = await app.call('annotation.edit', { annotations: [deleted], fields: {} })
  expect(view).toMatchObject({ decided: true, anchor: { exact: marks.deleted } })

  const card = margin.card('Quote: The chairman did not say')
  await expect(card.getByRole('img', { name: 'Settled' })).toBeVisible()
  await expect(card).not.toContainText('This quote was edited')
  const { text } = await app.call('export.render', { format: 'text', scope: {} })
  expect(text).toContain(`    ${settled}`)
  expect(text).not.toContain(marks.deleted)

  // Chosen, its card says both what was saved and what it stands on now, and can take it back.
  await desk.press('r')
  await margin.head('Quote: The chairman did not say').click()
  await expect(card).toContainText('You settled on the words as they are now.')
  await expect(card.locator('ins').first()).toBeVisible()
  await card.getByRole('button', { name: 'Decide anew' }).click()
  await expect(margin.lost).toContainText(marks.deleted)
})

test('what waits in the whole library is listed, and reviewed article by article', async ({
  app,
}) => {
  const { article } = await bringReservoir(app)
  const ferry = await bringFerry(app)
  const desk = new ReviewDesk(app)
  await desk.press('Shift+r')
  await expect(desk.list).toContainText('4 marks in 2 articles')
  const entry = desk.list.getByRole('button', { name: /Its captain would not speak/ })
  await entry.press('Enter')
  await expect(desk.saved).toContainText('Its captain would not speak')
  await desk.press('g')
  const on = desk.panel.getByRole('button', { name: /^On to “The reservoir above Ketterdale”/ })
  await expect(on).toBeVisible()
  await desk.press('>')
  await new ArticlePage(app).isShown(reservoir)
  await expect(desk.saved).toContainText(marks.edited)
  await desk.press('y')
  await expect(desk.saved).toContainText(marks.doubled)

  // Undo goes back to where the decision was made, in the other article too.
  await desk.press('ControlOrMeta+z')
  await expect(desk.saved).toContainText(marks.edited)
  await desk.press('ControlOrMeta+z')
  await new ArticlePage(app).isShown('The ferry at Ness')
  await expect(desk.saved).toContainText('Its captain would not speak')
  expect(await app.call('review.list', { article: ferry })).toMatchObject({ total: 1 })
  expect(await app.call('review.list', { article })).toMatchObject({ total: 3 })
})

test('words that are not in the text are copied as words of the text that they stood in', async ({
  app,
}) => {
  await bringReservoir(app)
  const margin = new Margin(app)
  const gone = 'as it stood when you saved it, and says so'
  await margin.head(/^Quote: The chairman did not say/).click()
  await app.page.keyboard.press('c')
  await expect(app.page.getByRole('status').getByText(gone)).toBeVisible()
  const copied = await pasted(app)
  expect(copied).toContain(marks.deleted)
  expect(copied).toMatch(/as it stood on \d+ \w+ \d{4}/)
})
