// Marking: select words by mouse or by keyboard, give them a label, choose, change and delete marks.
import { leavesOf, textOf } from '#shared/body/text'
import { labelColours } from '#shared/model/label'
import { themes } from '#shared/model/settings'
import { type App, test as base, expect } from './app'
import { ArticlePage } from './article-page'
import { bringIn, ferry, timetable } from './articles'
import { pasted } from './clipboard'
import { heldOnlyOnTheWire, holdAnswers } from './held-answers'
import { annotationsOnDisk, marksOnDisk } from './library-folder'
import { Margin } from './margin'

/** The ferry's story lies open. */
const test = base.extend<{ article: string; reader: ArticlePage; margin: Margin }>({
  article: [
    async ({ app }, use) => {
      const article = await bringIn(app, ferry)
      await new ArticlePage(app).open(ferry.title)
      await use(article)
    },
    { auto: true },
  ],
  reader: async ({ app }, use) => use(new ArticlePage(app)),
  margin: async ({ app }, use) => use(new Margin(app)),
})

const textOfArticle = async (app: App, article: string) =>
  textOf((await app.call('article.open', { article })).body)

test('words are marked with the mouse and a button', async ({ app, article, reader }) => {
  await reader.drag('Nobody on board knew')
  await reader.labelButton('Claim').click()
  await reader.expectPainted({ blue: ['Nobody on board knew'] })
  const [mark] = annotationsOnDisk(app.library, article)
  const text = await textOfArticle(app, article)
  const start = text.indexOf('Nobody on board knew')
  expect(mark).toMatchObject({
    kind: 'highlight',
    label: 'claim',
    note: '',
    anchor: {
      start,
      end: start + 20,
      exact: 'Nobody on board knew',
      prefix: text.slice(start - 32, start),
      suffix: text.slice(start + 20, start + 52),
    },
  })
})

test('each number key marks with its label', async ({ app, article, reader }) => {
  const words = ['every evening', 'ninety years', 'knew that', 'The captain', 'said nothing']
  for (const [index, each] of words.entries()) await reader.mark(index + 1, each)
  await reader.expectPainted({
    yellow: ['every evening'],
    blue: ['ninety years'],
    green: ['knew that'],
    rose: ['The captain'],
    violet: ['said nothing'],
  })
  expect(marksOnDisk(app.library, article)).toEqual(
    ['quote', 'claim', 'evidence', 'question', 'context'].map((label, index) => ({
      label,
      exact: words[index],
    })),
  )
})

test('words are marked without a mouse', async ({ app, article, reader }) => {
  const { keyboard } = app.page
  await keyboard.press('v')
  // From the first paragraph to the second, past its opening mark, and three words on.
  await keyboard.press('ControlOrMeta+ArrowDown')
  await keyboard.press('ArrowRight')
  for (let count = 0; count < 3; count++) await keyboard.press('ControlOrMeta+Shift+ArrowRight')
  await expect.poll(() => reader.selected()).toBe('We were told')
  await keyboard.press('3')
  await reader.expectPainted({ green: ['We were told'] })
  // A sentence, and the next one too.
  await keyboard.press('ControlOrMeta+Home')
  await keyboard.press('s')
  await keyboard.press('s')
  // Tab leads to the buttons at the selection, arrows from one to the next.
  await keyboard.press('Tab')
  await expect(reader.labelButton('Quote')).toBeFocused()
  await keyboard.press('ArrowRight')
  await keyboard.press('Enter')
  const sentences =
    'The ferry left at six, as it has done every evening for ninety years. Nobody on board knew that it would be the last one.'
  await reader.expectPainted({ green: ['We were told'], blue: [sentences] })
  // A paragraph to its end.
  await keyboard.press('ControlOrMeta+End')
  await keyboard.press('k')
  await keyboard.press('k')
  await keyboard.press('Shift+j')
  await keyboard.press('5')
  await expect
    .poll(() => marksOnDisk(app.library, article))
    .toEqual([
      { label: 'evidence', exact: 'We were told' },
      { label: 'claim', exact: sentences },
      { label: 'context', exact: 'An island without a ferry is a rock with a view.' },
    ])
})

test('the mark at the caret is chosen with Enter, and steps lead from mark to mark', async ({
  app,
  reader,
  margin,
}) => {
  await reader.mark(1, 'The ferry left at six')
  await reader.mark(2, 'Fresh bread')
  const { keyboard } = app.page
  await keyboard.press('Escape')
  await expect(margin.head(/^Claim/)).toHaveAttribute('aria-expanded', 'false')
  await keyboard.press('.')
  await expect(margin.head(/^Quote/)).toHaveAttribute('aria-expanded', 'true')
  await keyboard.press('.')
  await expect(margin.head(/^Claim/)).toHaveAttribute('aria-expanded', 'true')
  await keyboard.press(',')
  await expect(margin.head(/^Quote/)).toHaveAttribute('aria-expanded', 'true')
  await keyboard.press('Escape')
  await expect(margin.head(/^Quote/)).toHaveAttribute('aria-expanded', 'false')
  await keyboard.press('v')
  await keyboard.press('ControlOrMeta+Home')
  await keyboard.press('Enter')
  await expect(margin.head(/^Quote/)).toHaveAttribute('aria-expanded', 'true')
})

test('a passage crosses a heading, a list and a quotation', async ({ app, article, reader }) => {
  await reader.mark(4, 'it thanked him for his patience.', 'An island without')
  const pieces = [
    'it thanked him for his patience.',
    'What the island loses',
    'The doctor, who came on Tuesdays.',
    'The post, and with it the pensions.',
    'Fresh bread.',
    'An island without',
  ]
  await reader.expectPainted({ rose: pieces })
  expect(marksOnDisk(app.library, article)).toEqual([
    { label: 'question', exact: pieces.join('\n') },
  ])
})

test('a passage goes through emphasis, a link and a line break', async ({
  app,
  article,
  reader,
}) => {
  await reader.mark(1, 'two days after the last crossing, and')
  await reader.mark(2, 'in May.', 'agenda')
  await reader.expectPainted({
    yellow: ['two days after the last crossing, and'],
    // A line break has no letters of its own.
    blue: ['in May.Its agenda'],
  })
  expect(marksOnDisk(app.library, article)).toEqual([
    { label: 'quote', exact: 'two days after the last crossing, and' },
    { label: 'claim', exact: 'in May.\nIts agenda' },
  ])
})

test('a passage goes through a table and a program, and around an image', async ({
  app,
  reader,
}) => {
  const article = await bringIn(app, timetable)
  await reader.open(timetable.title)
  await reader.mark(1, 'hung at', 'pier.')
  await reader.mark(2, 'Leaves', 'Boreas')
  await reader.mark(3, 'never', 'wait')
  await reader.expectPainted({
    // The image has no words, and what the page says in its place is not painted.
    yellow: ['hung at the ', 'pier.'],
    blue: ['Leaves', 'Returns', 'Aurora', 'six', 'ten', 'Boreas'],
    green: ['never', 'if (fog) {\n  wait'],
  })
  expect(marksOnDisk(app.library, article).map(({ exact }) => exact)).toEqual([
    'hung at the pier.',
    'Leaves\tReturns\nAurora\tsix\tten\nBoreas',
    'never\nif (fog) {\n  wait',
  ])
})

test('where several marks lie, a click offers them', async ({ app, reader, margin }) => {
  await reader.mark(1, 'Nobody on board knew that it would be the last one.')
  await reader.mark(2, 'board knew that')
  await reader.mark(3, 'knew that it would be')
  await reader.expectPainted({
    yellow: ['Nobody on board knew that it would be the last one.'],
    blue: ['board knew that'],
    green: ['knew that it would be'],
  })
  await reader.click('knew')
  await expect(reader.overlapMenu.getByRole('menuitem')).toHaveText([
    /Nobody on board knew.*Quote/,
    /board knew that.*Claim/,
    /knew that it would be.*Evidence/,
  ])
  await reader.overlapMenu.getByRole('menuitem', { name: /^board knew that/ }).click()
  await expect(reader.overlapMenu).toBeHidden()
  await expect(margin.head(/^Claim/)).toHaveAttribute('aria-expanded', 'true')
  await expect.poll(() => reader.painted('chosen')).toEqual({ blue: ['board knew that'] })
  // Where one lies alone, it is chosen at once; beside all of them, none is.
  await reader.click('Nobody')
  await expect(margin.head(/^Quote/)).toHaveAttribute('aria-expanded', 'true')
  await reader.click('said nothing')
  await expect.poll(() => reader.painted('chosen')).toEqual({})
  await app.page.keyboard.press('Delete')
  await expect(margin.cards).toHaveCount(3)
})

test('a mark takes another label, by key and by menu', async ({ app, article, reader, margin }) => {
  await reader.mark(1, 'said nothing')
  await reader.click('said nothing')
  await app.page.keyboard.press('4')
  await reader.expectPainted({ rose: ['said nothing'] })
  await margin.button('Change the label').click()
  await app.page.getByRole('menuitemradio', { name: 'Evidence' }).click()
  await reader.expectPainted({ green: ['said nothing'] })
  expect(marksOnDisk(app.library, article)).toEqual([{ label: 'evidence', exact: 'said nothing' }])
})

test('a mark is deleted by key, and undo and redo go through every change', async ({
  app,
  article,
  reader,
}) => {
  const { keyboard } = app.page
  await reader.mark(1, 'ninety years')
  await keyboard.press('2')
  await reader.expectPainted({ blue: ['ninety years'] })
  await keyboard.press('Delete')
  await reader.expectPainted({})
  await expect(app.page.getByText('The mark is deleted.')).toBeVisible()
  expect(marksOnDisk(app.library, article)).toEqual([])

  await keyboard.press('ControlOrMeta+z')
  await reader.expectPainted({ blue: ['ninety years'] })
  await keyboard.press('ControlOrMeta+z')
  await reader.expectPainted({ yellow: ['ninety years'] })
  await keyboard.press('ControlOrMeta+z')
  await reader.expectPainted({})
  await keyboard.press('ControlOrMeta+Shift+z')
  await reader.expectPainted({ yellow: ['ninety years'] })
  await keyboard.press('ControlOrMeta+Shift+z')
  await reader.expectPainted({ blue: ['ninety years'] })
  expect(marksOnDisk(app.library, article)).toEqual([{ label: 'claim', exact: 'ninety years' }])
  await keyboard.press('ControlOrMeta+Shift+z')
  await reader.expectPainted({})
})

for (const [keys, then] of [
  [['1', '1'], 'leaves it'],
  [['1', '2'], 'gives it the other label'],
  [['1', 'n'], 'opens its note'],
] as const)
  test(`a key that comes before a mark is answered ${then}`, async ({
    app,
    article,
    reader,
    margin,
    host,
  }) => {
    test.skip(host === 'electron', heldOnlyOnTheWire)
    const held = await holdAnswers(app.page, 'annotation.create')
    await reader.drag('ninety years')
    await expect(reader.toolbar).toBeVisible()
    for (const key of keys) await app.page.keyboard.press(key)
    await expect.poll(held.asked).toBe(1)
    held.release()
    await expect(reader.toolbar).toBeHidden()
    if (keys[1] === 'n') await expect(margin.field).toBeFocused()
    await reader.expectPainted(
      keys[1] === '2' ? { blue: ['ninety years'] } : { yellow: ['ninety years'] },
    )
    expect(annotationsOnDisk(app.library, article)).toHaveLength(1)
    expect(held.asked()).toBe(1)
  })

test('the message of a deletion takes it back', async ({ app, reader }) => {
  await reader.mark(1, 'ninety years')
  await app.page.keyboard.press('Delete')
  await reader.expectPainted({})
  await app.page.getByRole('button', { name: 'Undo' }).click()
  await reader.expectPainted({ yellow: ['ninety years'] })
})

test('the quote is copied with its source', async ({ app, reader }) => {
  const copied =
    /^“a rock with a view”\n— Ida Brandt, “The last ferry to Skarholm”, The Coast Gazette, 2 March 2026, https:\/\/coast-gazette\.example\/ferry#:~:text=a%20rock%20with%20a%20view\n\(paragraph \d+, retrieved \d+ \w+ \d{4}, text [0-9a-f]{12}\)$/
  await reader.drag('a rock with a view')
  await expect(reader.toolbar).toBeVisible()
  await app.page.keyboard.press('c')
  await expect(app.page.getByText('The quote is on the clipboard, with its source.')).toBeVisible()
  expect(await pasted(app)).toMatch(copied)
  expect((await app.call('annotation.list', {})).length).toBe(0)
})

test('the article itself stays as it is, whatever is painted on it', async ({ app, reader }) => {
  const before = await reader.article.evaluate((element) => element.outerHTML)
  const unchanged = async () =>
    expect(await reader.article.evaluate((element) => element.outerHTML)).toBe(before)
  await reader.mark(1, 'The ferry left', 'Fresh bread')
  await reader.mark(2, 'every evening')
  await unchanged()
  await reader.click('said nothing')
  await app.page.keyboard.press('3')
  await expect.poll(async () => Object.keys(await reader.painted())).toContain('green')
  await unchanged()
  await app.page.keyboard.press('Delete')
  await reader.expectPainted({ blue: ['every evening'] })
  await unchanged()
})

test.describe('a selection is what the reader means by it', () => {
  test('three clicks select a paragraph, and nothing of the next', async ({
    app,
    article,
    reader,
  }) => {
    await reader.click('Fresh bread', 3)
    await expect(reader.toolbar).toBeVisible()
    await app.page.keyboard.press('1')
    await reader.expectPainted({ yellow: ['Fresh bread.'] })
    expect(marksOnDisk(app.library, article)).toEqual([{ label: 'quote', exact: 'Fresh bread.' }])
  })

  test('one that ends before the first letter of a paragraph takes none of it', async ({
    app,
    article,
    reader,
  }) => {
    const { start } = await reader.placesOf('The captain knew')
    const { start: next } = await reader.placesOf('“We were told')
    await reader.dragBetween(start, { x: next.x - 4, y: next.y })
    await expect(reader.toolbar).toBeVisible()
    await app.page.keyboard.press('1')
    await reader.expectPainted({ yellow: ['The captain knew, and said nothing.'] })
    expect(marksOnDisk(app.library, article)).toHaveLength(1)
  })

  test('one that begins in the title holds only the text', async ({ app, reader }) => {
    const title = reader.article.getByRole('heading', { level: 1 })
    const box = await title.boundingBox()
    if (!box) throw new Error('the title is not shown')
    const { end } = await reader.placesOf('The ferry left')
    await reader.dragBetween({ x: box.x + 2, y: box.y + box.height / 2 }, end)
    await expect(reader.toolbar).toBeVisible()
    await app.page.keyboard.press('1')
    await reader.expectPainted({ yellow: ['The ferry left'] })
  })

  test('one made backwards is the same', async ({ reader, app }) => {
    const { start, end } = await reader.placesOf('Nobody on board')
    await reader.dragBetween(end, start)
    await expect(reader.toolbar).toBeVisible()
    await app.page.keyboard.press('1')
    await reader.expectPainted({ yellow: ['Nobody on board'] })
  })

  test('everything is the whole text, from the first letter to the last', async ({
    app,
    article,
    reader,
  }) => {
    const { body } = await app.call('article.open', { article })
    await reader.click('ninety years')
    await app.page.keyboard.press('ControlOrMeta+a')
    await expect(reader.toolbar).toBeVisible()
    await app.page.keyboard.press('5')
    await reader.expectPainted({
      violet: leavesOf(body).map(({ text }) => text.replace('\n', '')),
    })
    expect(marksOnDisk(app.library, article)).toEqual([{ label: 'context', exact: textOf(body) }])
  })

  test('the same words with the same label are marked once', async ({ app, article, reader }) => {
    await reader.mark(1, 'every evening')
    await reader.mark(1, 'every evening')
    await reader.mark(2, 'every evening')
    await reader.expectPainted({ yellow: ['every evening'], blue: ['every evening'] })
    expect(marksOnDisk(app.library, article)).toHaveLength(2)
  })
})

test('each colour can be told from the others, in every theme', async ({ app, reader }) => {
  await reader.mark(1, 'ninety years')
  const washes = () =>
    reader.article.evaluate(
      (element, colours) =>
        colours.map(
          (colour) => getComputedStyle(element, `::highlight(label-${colour})`).backgroundColor,
        ),
      [...labelColours],
    )
  const seen = new Set<string>()
  for (const theme of themes) {
    await app.call('settings.edit', { fields: { theme } })
    await expect(app.page.locator('html')).toHaveAttribute('data-theme', theme)
    const colours = await washes()
    expect(new Set(colours).size).toBe(labelColours.length)
    expect(colours).not.toContain('rgba(0, 0, 0, 0)')
    seen.add(colours.join())
  }
  expect(seen.size).toBe(themes.length)
  for (const colour of labelColours) {
    await app.call('label.edit', { label: 'quote', fields: { colour } })
    await reader.expectPainted({ [colour]: ['ninety years'] })
  }
})
