// Versions in the window: looking for a newer text at the address, opening an older one, and going through what changed.
import { expectAccessible } from './accessibility'
import type { App } from './app'
import { ArticlePage } from './article-page'
import { harbour } from './harbour'
import { heldOnlyOnTheWire, holdAnswers } from './held-answers'
import { Margin } from './margin'
import { ReviewDesk } from './review-desk'
import { expect, test, type Web } from './web'

/** Brings the story in from its address and marks four quotes of it; gives its id. */
async function bringHarbour(app: App, web: Web): Promise<string> {
  web.put('/harbour', { body: harbour.first })
  await app.call('settings.edit', { fields: { privateAddresses: true } })
  const source = { kind: 'address', address: `${web.origin}/harbour` } as const
  const { article } = await app.call('article.import', { source })
  for (const quote of [harbour.edited, harbour.moved, harbour.deleted, harbour.kept])
    await app.call('annotation.create', { article: article.id, passage: { quote }, label: 'quote' })
  await new ArticlePage(app).open(harbour.title)
  return article.id
}

/** Lets the story change at its address, and looks. */
async function changeHarbour(app: App, web: Web) {
  web.put('/harbour', { body: harbour.second })
  await app.page.keyboard.press('u')
  await expect(app.page.getByText('has changed; the newer one was added.')).toBeVisible()
}

test('a newer text is looked for by key, becomes the newest version, and is taken back by undo', async ({
  app,
  web,
}) => {
  const { page } = app
  const reader = new ArticlePage(app)
  const article = await bringHarbour(app, web)
  await page.keyboard.press('u')
  await expect(page.getByText(/is the same \(checked .+ at \d\d:\d\d\)/)).toBeVisible()

  await changeHarbour(app, web)
  await expect(reader.article).toContainText(harbour.correction)
  await expect(reader.article).not.toContainText(harbour.gone)
  await expect(page.getByText(`2 marks of “${harbour.title}” wait for your review.`)).toBeVisible()
  const { annotations } = await app.call('article.open', { article })
  const statuses = new Map(
    annotations.map((each) => [each.kind === 'highlight' && each.anchor.exact, each.located]),
  )
  expect(statuses.get(harbour.edited)).toMatchObject({ status: 'changed' })
  expect(statuses.get(harbour.moved)).toMatchObject({ status: 'moved' })
  expect(statuses.get(harbour.deleted)).toMatchObject({ status: 'lost' })
  expect(statuses.get(harbour.kept)).toMatchObject({ status: 'moved' })
  await expect(new Margin(app).lost).toContainText(harbour.deleted)
  await page.getByRole('status').getByRole('button', { name: 'Review' }).click()
  await expect(new ReviewDesk(app).panel).toBeVisible()

  await page.keyboard.press('ControlOrMeta+z')
  await expect(reader.article).toContainText(harbour.gone)
  await expect(new Margin(app).lost).toHaveCount(0)
})

test('an older version is opened, read and marked, and the mark is found in the newest', async ({
  app,
  web,
}) => {
  const { page } = app
  const reader = new ArticlePage(app)
  const banner = page.getByRole('region', { name: 'An older version' })
  const article = await bringHarbour(app, web)
  await changeHarbour(app, web)

  await page.getByRole('button', { name: 'Versions: 2 texts' }).click()
  const items = page.getByRole('menuitemradio')
  await expect(items).toHaveCount(2)
  await expect(items.first()).toContainText('newest')
  await expect(items.first()).toHaveAttribute('aria-checked', 'true')
  await items.last().click()
  await expect(banner).toContainText('there is a newer one')
  await reader.expectPainted({
    yellow: [harbour.edited, harbour.kept, harbour.deleted, harbour.moved],
  })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expectAccessible(page)

  // A reload and the back button find it again.
  await page.reload()
  await expect(banner).toBeVisible()
  await expect(reader.article).toContainText(harbour.gone)

  await reader.drag('Eleven pilots lost their work with the ice.')
  await page.keyboard.press('2')
  await expect
    .poll(async () => (await reader.painted()).blue)
    .toEqual(['Eleven pilots lost their work with the ice.'])
  await banner.getByRole('button', { name: 'Back to the newest' }).click()
  await expect(banner).toHaveCount(0)
  await expect
    .poll(async () => (await reader.painted()).blue)
    .toEqual(['Eleven pilots lost their work with the ice.'])
  const { article: record } = await app.call('article.open', { article })
  const made = (await app.call('annotation.list', { article })).find(
    (each) => each.kind === 'highlight' && each.anchor.exact.startsWith('Eleven'),
  )
  expect(made).toMatchObject({ anchor: { body: record.versions[0]?.body } })

  await page.goBack()
  await expect(banner).toBeVisible()
  // Taken back, there is no older version any more: the text stays, as the newest.
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(banner).toHaveCount(0)
  await expect(reader.article).toContainText(harbour.gone)
})

test('what changed is gone through by keyboard alone, in two columns and in one', async ({
  app,
  web,
}) => {
  const { page } = app
  await bringHarbour(app, web)
  await changeHarbour(app, web)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.keyboard.press('d')
  const main = page.getByRole('main', { name: 'What changed' })
  await expect(main.getByRole('heading', { level: 1 })).toContainText(harbour.title)
  await expect(main).toContainText('6 changes from')

  const current = main.locator('[aria-current="true"]')
  const expectChange = async (number: number, label: string, words: string) => {
    await expect(page.getByText(`${number} of 6`, { exact: true })).toBeVisible()
    await expect(current).toBeFocused()
    await expect(current).toHaveAccessibleName(`Change ${number} of 6`)
    await expect(current).toContainText(label)
    await expect(current).toContainText(words)
  }
  await expectChange(1, 'Moved here', harbour.moved)
  await page.keyboard.press('n')
  await expectChange(2, 'Edited', 'third')
  await page.keyboard.press('n')
  await expectChange(3, 'Edited', 'council voted')
  await expect(current.getByRole('deletion')).toContainText(['14', '5'])
  await expect(current.getByRole('insertion')).toContainText(['13', '6'])
  await expectAccessible(page)
  for (const next of ['Removed', 'Added', 'Added']) {
    await page.keyboard.press('n')
    await expect(current).toContainText(next)
  }
  await expectChange(6, 'Added', harbour.correction)
  await page.keyboard.press('n')
  await expectChange(6, 'Added', harbour.correction)
  await page.keyboard.press('p')
  await page.keyboard.press('p')
  await expectChange(4, 'Removed', harbour.gone)

  // Any of them can be chosen from a list.
  await page.getByRole('button', { name: /^4 of 6/ }).press('Enter')
  await expect(page.getByRole('menuitem')).toHaveCount(6)
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: /^Edited: 14/ }).press('Enter')
  await expect(current).toHaveAccessibleName('Change 3 of 6')

  // From a paragraph's old place to where it stands now, and back.
  await main.getByRole('button', { name: 'Where it stands now' }).click()
  await expectChange(1, 'Moved here', harbour.moved)

  // What is the same is folded away until it is asked for.
  const fold = main.getByRole('button', { name: /paragraphs that stayed the same/ }).first()
  await expect(fold).toHaveAttribute('aria-expanded', 'false')
  await expect(main.getByText('let children ring the bell')).toHaveCount(0)
  await fold.focus()
  await page.keyboard.press('Enter')
  await expect(main.getByText('let children ring the bell').first()).toBeVisible()

  // One column, kept for the next time; a narrow window has no other.
  const beside = page.getByRole('button', { name: 'Side by side' })
  await expect(beside).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('b')
  await expect(beside).toHaveAttribute('aria-pressed', 'false')
  await expectAccessible(page)
  await page.reload()
  await expect(beside).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('b')
  await expect(main.getByText('Before:').first()).toBeAttached()
  await page.setViewportSize({ width: 480, height: 800 })
  await expect(beside).toHaveCount(0)
  await expect(main.getByText('Before:')).toHaveCount(0)
  await expectAccessible(page)

  await page.keyboard.press('Escape')
  await expect(new ArticlePage(app).article).toContainText(harbour.correction)

  // From a mark, the comparison begins where it stood.
  await page.setViewportSize({ width: 1280, height: 800 })
  const margin = new Margin(app)
  await margin.head(/^Quote: A report that the council/).click()
  await margin.button('What changed since').click()
  await expectChange(4, 'Removed', harbour.gone)

  // Where one of the two is taken back, nothing is left to compare.
  await page.keyboard.press('ControlOrMeta+z')
  await expect(new ArticlePage(app).article).toContainText(harbour.gone)
  await expect(main).toHaveCount(0)
})

test('the keys of a comparison are there while the texts are still compared', async ({
  app,
  web,
  host,
}) => {
  test.skip(host === 'electron', heldOnlyOnTheWire)
  const { page } = app
  await bringHarbour(app, web)
  await changeHarbour(app, web)
  const held = await holdAnswers(page, 'article.compare')
  await page.keyboard.press('d')
  const beside = page.getByRole('button', { name: 'Side by side' })
  await expect(beside).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('b')
  await expect(beside).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('Escape')
  await expect(new ArticlePage(app).article).toContainText(harbour.correction)
  held.release()
})

test('failures change nothing and say what to do, for one article and for several', async ({
  app,
  web,
}) => {
  const { page } = app
  const article = await bringHarbour(app, web)
  const before = (await app.call('article.open', { article })).article
  const alert = page.getByRole('alert')
  const sheep = '<!doctype html><title>Sheep</title><article><p>They graze.</p></article>'
  web.put('/harbour', { body: sheep })
  await page.keyboard.press('u')
  await expect(alert).toContainText('there is another article now, “Sheep”. Nothing was changed')
  web.put('/harbour', { body: 'Gone.', status: 410 })
  await page.keyboard.press('u')
  await expect(alert).toContainText('answered 410')

  await app.call('article.import', {
    source: { kind: 'paste', type: 'markdown', text: '# Bees\n\nThey hum.' },
  })
  web.put('/harbour', { body: harbour.second })
  await page.getByRole('row', { name: 'Bees' }).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page
    .getByRole('toolbar', { name: 'Selected articles' })
    .getByRole('button', { name: 'Check for changes' })
    .click()
  await expect(page.getByText(`Changed: “${harbour.title}”.`)).toBeVisible()
  await expect(alert).toContainText('“Bees” came from no address')
  const after = (await app.call('article.open', { article })).article
  expect(after.versions.slice(0, -1)).toEqual(before.versions)
})
