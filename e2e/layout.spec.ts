// Where things stand: wide, medium and narrow; with words, tables and code that are too long; in scripts of other directions.
import type { Locator, Page } from '@playwright/test'
import { type App, expect, test } from './app'
import { bring, bringMeadows } from './furnish'
import { arabic, chinese } from './stories'

/** CSS pixels. */
const widths = { wide: 1440, medium: 1024, narrow: 480 } as const
const height = 900

async function show(app: App, id: string, width: number) {
  await app.page.setViewportSize({ width, height })
  await app.page.evaluate((id) => {
    location.hash = `#/article/${id}`
  }, id)
  await app.page.getByRole('article').waitFor()
  await app.page.evaluate(() => document.fonts.ready.then(() => {}))
}

const boxOf = (locator: Locator) =>
  locator.evaluate((element) => {
    const { left, top, right, bottom, width } = element.getBoundingClientRect()
    return { left, top, right, bottom, width }
  })

const boxesOf = (locator: Locator) =>
  locator.evaluateAll((elements) =>
    elements.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { left, top, right, bottom }
    }),
  )

/** Neither the window nor the page can be scrolled sideways, and nothing of the article sticks out of its column. */
async function expectWithin(page: Page) {
  const found = await page.evaluate(() => {
    const sideways = [...document.querySelectorAll('html, body, main')].filter(
      (element) => element.scrollWidth > element.clientWidth,
    )
    const article = document.querySelector('article')?.getBoundingClientRect()
    const out = [...document.querySelectorAll('article > *, [data-start]')].filter((element) => {
      // What scrolls by itself may be wider inside.
      if (element.closest('table, pre')) return false
      const box = element.getBoundingClientRect()
      return article && (box.right > article.right + 1 || box.left < article.left - 1)
    })
    return [...sideways, ...out].map((element) => element.outerHTML.slice(0, 200))
  })
  expect(found).toEqual([])
}

/** Cards stand one below the other, and beside the text. */
async function expectApart(page: Page) {
  const cards = (
    await boxesOf(page.getByRole('complementary', { name: 'Notes' }).locator('[data-card]'))
  ).sort((one, other) => one.top - other.top)
  expect(cards.length).toBeGreaterThan(1)
  const article = await boxOf(page.getByRole('article'))
  for (const [index, card] of cards.entries()) {
    expect(card.left).toBeGreaterThanOrEqual(article.right)
    expect(card.right).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
    const next = cards[index + 1]
    if (next) expect(card.bottom).toBeLessThanOrEqual(next.top)
  }
}

test('wide: shelf, page and margin stand side by side', async ({ app }) => {
  const { page } = app
  const { id } = await bringMeadows(app)
  // Six notes on the same line need more room than it has.
  for (const note of ['First.', 'Second, and longer than the others are.', 'Third.'])
    await app.call('annotation.create', {
      article: id,
      passage: { quote: '214 votes to 61' },
      note,
    })
  await show(app, id, widths.wide)
  await expectWithin(page)
  await expect.poll(() => isSettled(page)).toBe(true)
  await expectApart(page)

  const shelf = await boxOf(page.getByRole('navigation', { name: 'Shelf' }))
  const column = await boxOf(page.getByRole('article'))
  expect(shelf.right).toBeLessThanOrEqual(column.left)
  // About 66 characters of this face at its size.
  expect(column.width).toBeGreaterThan(520)
  expect(column.width).toBeLessThan(760)

  // A note that is being written pushes its neighbours on, and covers none.
  await page.getByRole('button', { name: /^Quote: We have spent/ }).click()
  await page.keyboard.press('n')
  await page.keyboard.type('One line.\n\nAnother.\n\nAnd one more of them.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expect.poll(() => isSettled(page)).toBe(true)
  await expectApart(page)
})

/** Whether no card has moved between two frames, or is still moving. */
const isSettled = (page: Page) =>
  page.evaluate(async () => {
    const cards = [...document.querySelectorAll('[data-card]')]
    const tops = () => cards.map((card) => card.getBoundingClientRect().top).join()
    const before = tops()
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return cards.every((card) => card.getAnimations().length === 0) && tops() === before
  })

test('medium: the page keeps its measure, and the margin gives way', async ({ app }) => {
  const { page } = app
  const { id } = await bringMeadows(app)
  await show(app, id, widths.medium)
  await expectWithin(page)
  const column = await boxOf(page.getByRole('article'))
  expect(column.width).toBeGreaterThan(480)
  await expect(page.getByRole('complementary', { name: 'Notes' })).toHaveCount(0)
  await page.getByRole('button', { name: /^Show the margin/ }).click()
  await expect(page.getByRole('complementary', { name: 'Notes' })).toBeVisible()
  await expectWithin(page)

  // Without the shelf there is room for it beside the page.
  await page.keyboard.press('Escape')
  await page.keyboard.press('[')
  await expect(page.getByRole('navigation', { name: 'Shelf' })).toHaveCount(0)
  await expect(page.getByRole('complementary', { name: 'Notes' })).toBeVisible()
  await expect.poll(() => isSettled(page)).toBe(true)
  await expectApart(page)
  await expectWithin(page)
})

test('narrow: the page alone, the shelf and the notes before it', async ({ app }) => {
  const { page } = app
  const { id } = await bringMeadows(app)
  await show(app, id, widths.narrow)
  await expectWithin(page)
  const column = await boxOf(page.getByRole('article'))
  expect(column.width).toBeGreaterThan(400)
  await expect(page.getByRole('navigation', { name: 'Shelf' })).toHaveCount(0)

  // Every button of the bar can be reached.
  for (const box of await boxesOf(page.getByRole('banner').getByRole('button')))
    expect(box.right).toBeLessThanOrEqual(widths.narrow)

  await page.keyboard.press('[')
  const drawer = page.getByRole('dialog', { name: 'Shelf' })
  await expect(drawer.getByRole('row')).toBeVisible()
  await expectWithin(page)
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)

  // The toolbar of a selection stays inside too.
  await page.getByRole('article').getByRole('paragraph').nth(2).click()
  await page.keyboard.press('s')
  const toolbar = await boxOf(page.getByRole('toolbar', { name: 'Mark the selection' }))
  expect(toolbar.left).toBeGreaterThanOrEqual(0)
  expect(toolbar.right).toBeLessThanOrEqual(widths.narrow)
})

const long = `https://long.example/${'no-space-in-this-word'.repeat(40)}`
const unwieldy = `# What is too wide

${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(4)}

A link whose words are an address: [${long}](${long})

| ${Array.from({ length: 24 }, (_, column) => `Column ${column}`).join(' | ')} |
| ${Array.from({ length: 24 }, () => '---').join(' | ')} |
| ${Array.from({ length: 24 }, (_, column) => `a rather wide cell ${column}`).join(' | ')} |

\`\`\`
${'a line of code that does not end '.repeat(40)}
\`\`\`

\`${'inlineCodeWithoutAnySpace'.repeat(20)}\`

> ${'> '.repeat(12)}Deep.

- 1
  - 2
    - 3
      - 4
        - 5
          - ${'unbroken'.repeat(60)}
`

for (const [name, width] of Object.entries(widths))
  test(`${name}: long words, wide tables and code stay inside`, async ({ app }) => {
    const { page } = app
    const { id } = await bring(app, unwieldy)
    await show(app, id, width)
    await expectWithin(page)
    const table = page.getByRole('region', { name: 'Table' })
    const article = await boxOf(page.getByRole('article'))
    expect((await boxOf(table)).right).toBeLessThanOrEqual(article.right + 1)
    expect(await table.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true)
    // The keyboard scrolls what is wider than its box.
    await table.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0)
  })

test('Arabic is set from right to left, with its list and its quotation', async ({ app }) => {
  const { page } = app
  const { id } = await bring(app, arabic, 'html')
  for (const width of [widths.narrow, widths.wide]) {
    await show(app, id, width)
    await expectWithin(page)
    const article = page.getByRole('article')
    const last = await article
      .getByRole('paragraph')
      .last()
      .evaluate((paragraph) => {
        const range = document.createRange()
        range.selectNodeContents(paragraph)
        const runs = [...range.getClientRects()]
        const bottom = Math.max(...runs.map((run) => run.bottom))
        const line = runs.filter((run) => run.bottom > bottom - 5)
        const box = paragraph.getBoundingClientRect()
        return {
          right: box.right - Math.max(...line.map((run) => run.right)),
          left: Math.min(...line.map((run) => run.left)) - box.left,
        }
      })
    // What is free of the last line lies on its left.
    expect(last.right).toBeLessThan(2)
    expect(last.left).toBeGreaterThan(20)
    for (const element of [
      article.getByRole('heading', { level: 1 }),
      article.getByRole('list'),
      article.getByRole('blockquote'),
    ])
      expect(await element.evaluate((node) => getComputedStyle(node).direction)).toBe('rtl')
  }
  await expect(page.getByRole('row')).toContainText('The Estuary Post')
  // What the window adds reads from left to right in it.
  await expect(page.getByRole('article').getByText('1 min')).toHaveCSS('direction', 'ltr')
  await expect(page.getByRole('row')).toContainText('النهر الذي عاد إلى مروجه')
})

test('Chinese is set in its own language, and broken between its characters', async ({ app }) => {
  const { page } = app
  const { id } = await bring(app, chinese, 'html')
  await show(app, id, widths.narrow)
  await expectWithin(page)
  await expect(page.getByRole('article')).toHaveAttribute('lang', /^zh/)
  const lines = await page
    .getByRole('article')
    .getByRole('paragraph')
    .nth(2)
    .evaluate((paragraph) => {
      const range = document.createRange()
      range.selectNodeContents(paragraph)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
    })
  expect(lines).toBeGreaterThan(1)
  const [article] = await app.call('article.list', {})
  expect(article?.words).toBeGreaterThan(30)
})
