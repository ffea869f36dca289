// A story that was marked and then changed at its address, from the first sight of it to the last decision: every status on the
// screen, each way to settle one by keyboard alone, and each taken back.
import { exporters } from '#shared/exporting/index'
import { expectAccessible } from './accessibility'
import type { App } from './app'
import { ArticlePage } from './article-page'
import {
  bringGranary,
  changedNow,
  changeGranary,
  granary,
  marks,
  rewrittenNow,
  statusesIn,
} from './granary'
import { Margin } from './margin'
import { ReviewDesk } from './review-desk'
import { expect, test, type Web } from './web'

const undecided = {
  exact: 'exact',
  moved: 'moved',
  changed: 'changed',
  ambiguous: 'ambiguous',
  rewritten: 'lost',
  lost: 'lost',
}

/** Opens the story, and lets it change under the eyes of its reader, who asks for that. */
async function openChanged(app: App, web: Web) {
  const { page } = app
  const article = await bringGranary(app, web)
  const reader = new ArticlePage(app)
  await reader.open(granary)
  await reader.expectPainted({ yellow: Object.values(marks) })
  changeGranary(web)
  await page.keyboard.press('u')
  await expect(page.getByText('has changed; the newer one was added.')).toBeVisible()
  expect(await statusesIn(app, article)).toEqual(undecided)
  return { article, reader, margin: new Margin(app), desk: new ReviewDesk(app) }
}

test('each status is shown as what it is, and the older text has all marks where they were', async ({
  app,
  web,
}) => {
  const { page } = app
  const { article, reader, margin } = await openChanged(app, web)
  const cardOf = (words: string) => margin.card(`Quote: ${words.slice(0, 20)}`)
  const says = /The text has changed|These words|This quote was edited/

  await reader.expectPainted({ yellow: [marks.exact, marks.moved, changedNow] })
  const [exact, moved, changed] = [marks.exact, marks.moved, marks.changed].map(cardOf) as [
    ReturnType<typeof cardOf>,
    ReturnType<typeof cardOf>,
    ReturnType<typeof cardOf>,
  ]
  await expect(exact).toHaveCount(1)
  await expect(exact).not.toContainText(says)
  await expect(exact.getByRole('img')).toHaveCount(0)

  // The same words elsewhere: a sign, and more only where one asks.
  const sign = moved.getByRole('img', { name: 'Moved. The text has changed' })
  await expect(sign).toBeVisible()
  await expect(moved).not.toContainText(says)
  await margin.head(`Quote: ${marks.moved.slice(0, 20)}`).click()
  await expect(moved).toContainText('The text has changed; these words now stand here.')
  await expect(moved.getByRole('button', { name: 'What changed since' })).toBeVisible()
  await page.keyboard.press('Escape')

  await expect(changed).toContainText('This quote was edited after you saved it.')
  await expect(changed.getByRole('deletion').first()).toContainText('800')
  await expect(changed.getByRole('insertion').first()).toContainText('650')

  const several = page.getByRole('region', { name: 'Found at several places' })
  await expect(several.getByRole('listitem')).toHaveCount(1)
  await expect(several).toContainText(marks.ambiguous)
  await expect(several).toContainText('These words fit 2 places of this text.')
  await expect(margin.lost.getByRole('listitem')).toHaveCount(2)
  for (const words of [marks.lost, marks.rewritten])
    await expect(margin.lost.getByRole('listitem').filter({ hasText: words })).toContainText(
      'These words are not in this text.',
    )
  await expectAccessible(page)

  // Every format gives the words of those that are lost, and says so.
  for (const { id } of exporters) {
    const { text } = await app.call('export.render', { format: id, scope: { articles: [article] } })
    expect(text, id).toContain(marks.lost)
    expect(text, id).toMatch(
      id === 'json' ? /"status": "lost"/ : /These words are not in the current text of the article/,
    )
  }

  await page.getByRole('button', { name: 'Versions: 2 texts' }).click()
  await page.getByRole('menuitemradio').last().click()
  await expect(page.getByRole('region', { name: 'An older version' })).toBeVisible()
  await reader.expectPainted({ yellow: Object.values(marks) })
  await expect(margin.cards).toHaveCount(6)
  await expect(margin.lost).toHaveCount(0)
  await expect(margin.cards.getByText(says)).toHaveCount(0)
})

test('each is settled in its own way by keyboard alone, and undo takes each back', async ({
  app,
  web,
}) => {
  const { article, reader, margin, desk } = await openChanged(app, web)
  await desk.press('r')
  await expect(desk.panel).toBeFocused()

  await expect(desk.saved).toContainText(marks.changed)
  await expect(desk.now.locator('ins').first()).toContainText('650')
  await desk.press('y')
  const accepted = { ...undecided, changed: 'changed, decided' }
  await expect(desk.saved).toContainText(marks.ambiguous)
  expect(await statusesIn(app, article)).toEqual(accepted)

  await desk.press('o')
  await expect(desk.now).toContainText('place 2 of 2')
  const chosen = (await desk.now.locator('blockquote').textContent()) ?? ''
  await desk.press('y')
  const placed = { ...accepted, ambiguous: 'moved, decided' }
  await expect(desk.saved).toContainText(marks.lost)
  expect(await statusesIn(app, article)).toEqual(placed)
  const other = chosen.includes('the parish')
    ? 'In the book of the parish'
    : 'Both of them remember'
  const paragraph = reader.article.locator('p').filter({ hasText: other })
  await expect(paragraph).toContainText(marks.ambiguous)

  await desk.press('g')
  const kept = { ...placed, lost: 'lost, decided' }
  await expect(desk.saved).toContainText(marks.rewritten)
  expect(await statusesIn(app, article)).toEqual(kept)

  await desk.press('m')
  await desk.press('ControlOrMeta+End')
  await desk.press('Shift+ControlOrMeta+ArrowUp')
  await expect(desk.panel.getByRole('button', { name: 'Mark the selected words' })).toBeVisible()
  await desk.press('m')
  await expect(desk.panel).toContainText('All is well')
  const anew = { ...kept, rewritten: 'changed, decided' }
  expect(await statusesIn(app, article)).toEqual(anew)
  await reader.expectPainted({
    yellow: [marks.exact, marks.moved, changedNow, marks.ambiguous, rewrittenNow],
  })
  await expect(margin.lost).toContainText('you kept them as lost')
  await expect(margin.cards.getByRole('img', { name: 'Settled' })).toHaveCount(3)

  for (const [words, before] of [
    [marks.rewritten, kept],
    [marks.lost, placed],
    [marks.ambiguous, accepted],
    [marks.changed, undecided],
  ] as const) {
    await desk.press('ControlOrMeta+z')
    await expect(desk.saved).toContainText(words)
    expect(await statusesIn(app, article)).toEqual(before)
  }
  await reader.expectPainted({ yellow: [marks.exact, marks.moved, changedNow] })

  // And once more forward, then the whole new text away.
  await desk.press('ControlOrMeta+Shift+z')
  await expect.poll(() => statusesIn(app, article)).toEqual(accepted)
  await desk.press('ControlOrMeta+z')
  await expect(desk.saved).toContainText(marks.changed)
  await desk.press('ControlOrMeta+z')
  await reader.expectPainted({ yellow: Object.values(marks) })
})
