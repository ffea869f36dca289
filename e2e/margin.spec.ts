// Where notes stand in the margin: beside their passages, none over another, and the chosen one always beside its own, however
// many crowd a paragraph and however the text is broken.
import { expectAccessible } from './accessibility'
import { type App, expect, test } from './app'
import { ArticlePage } from './article-page'
import { bring } from './furnish'
import { Margin } from './margin'

const title = 'The sale at Tarn Farm'
const buyers =
  'miller sexton farrier widow teacher cooper drover tinker baker mason joiner carter shepherd weaver'.split(
    ' ',
  )
const lot = (buyer: string) => `the ${buyer} took home what nobody else wanted`
const text = [
  `# ${title}`,
  'Nobody had thought that the sale would last until the evening, least of all those who had come to see it.',
  `In the yard ${buyers.map((buyer) => `${lot(buyer)} that day`).join(', and ')}.`,
  'When it grew dark a lantern was hung on the gate, and the dogs were called in.',
  'The last cart left at nine, with a clock on it that struck ten.',
].join('\n\n')

const alone = 'a lantern was hung on the gate'

/** Brings the story in with notes on so many lots of one paragraph, and one on a passage below it. */
async function openSale(app: App, lots: number) {
  await app.page.setViewportSize({ width: 1500, height: 900 })
  const { id: article } = await bring(app, text)
  for (const quote of [...buyers.slice(0, lots).map(lot), alone])
    await app.call('annotation.create', {
      article,
      passage: { quote },
      note: `Who else saw that ${quote.slice(0, 40)}?`,
    })
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
  await new ArticlePage(app).open(title)
}

/** How far the first line of the chosen passage is from the head of its card, and how many pixels cards lie over one another. */
function measured({ page }: App) {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('[data-card], [data-crowd]')
    const cards = [...all].map((card) => {
      const { top, bottom } = card.getBoundingClientRect()
      const hidden = Number.parseFloat(card.style.getPropertyValue('--hidden'))
      return { top, bottom: bottom - hidden, isChosen: card.hasAttribute('data-chosen') }
    })
    cards.sort((one, other) => one.top - other.top)
    const overlaps = cards
      .slice(1)
      .map(({ top }, index) => (cards[index]?.bottom ?? Number.NEGATIVE_INFINITY) - top)
    const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith('chosen-') ? [...highlight] : [],
    )
    const tops = ranges.map((range) => {
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      return live.getClientRects()[0]?.top ?? Number.NaN
    })
    const chosen = cards.find(({ isChosen }) => isChosen)?.top ?? Number.NaN
    return {
      overlap: Math.max(0, ...overlaps),
      away: tops.length > 0 ? Math.abs(Math.min(...tops) - chosen) : 0,
    }
  })
}

const isInOrder = (app: App) =>
  expect
    .poll(async () => {
      const { overlap, away } = await measured(app)
      return { overlaps: overlap > 1, isAway: away > 12 }
    })
    .toEqual({ overlaps: false, isAway: false })

test('cards stand beside their passages, and give way to the chosen one', async ({ app }) => {
  await openSale(app, 6)
  const margin = new Margin(app)
  await expect(margin.cards).toHaveCount(7)
  await isInOrder(app)
  for (const words of [lot('miller'), lot('teacher'), alone]) {
    await margin.head(`Quote: ${words}`).click()
    await expect(margin.card(`Quote: ${words}`)).toHaveAttribute('data-chosen', 'true')
    await isInOrder(app)
  }
})

test('very many share a row, and the chosen one stands beside its passage all the same', async ({
  app,
}) => {
  await openSale(app, buyers.length)
  const margin = new Margin(app)
  const row = margin.button('14 marks, 14 notes')
  await expect(row).toBeVisible()
  await expect(margin.cards).toHaveCount(2)
  for (const buyer of ['miller', 'baker', 'weaver']) {
    await new ArticlePage(app).click(lot(buyer))
    await expect(margin.card(`Quote: ${lot(buyer)}`)).toHaveAttribute('data-chosen', 'true')
    await expect(margin.cards).toHaveCount(3)
    await isInOrder(app)
  }
  await row.click()
  await expect(margin.cards).toHaveCount(16)
  await isInOrder(app)
})

test('cards follow the text when it is broken otherwise', async ({ app }) => {
  const { page } = app
  await openSale(app, 6)
  await new Margin(app).head(`Quote: ${lot('teacher')}`).click()
  await isInOrder(app)
  await expect(page.locator('[data-short]')).toHaveCount(4)
  await expectAccessible(page)
  await page.setViewportSize({ width: 1160, height: 700 })
  await isInOrder(app)
  const { size } = (await app.call('library.open', {})).settings
  await app.call('settings.edit', { fields: { size: size + 4 } })
  await isInOrder(app)
  await page.keyboard.press('n')
  await page.keyboard.type('One line.\n\nAnother.\n\nA third, and the card grows as one writes.')
  await isInOrder(app)
})
