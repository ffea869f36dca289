// Marking: select words by mouse or by keyboard, and give them a label.
import { leavesOf, textOf } from '#shared/body/text'
import type { App } from './app'
import { bringIn, timetable } from './articles'
import { expect, test } from './ferry'
import { heldOnlyOnTheWire, holdAnswers } from './held-answers'
import { annotationsOnDisk, marksOnDisk } from './library-folder'

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
