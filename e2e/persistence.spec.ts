// What is kept is kept: through a reload, a killed host, a damaged file, a newer format, a second host.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type App, expect, test } from './app'
import { ArticlePage } from './article-page'
import { bringIn, ferry, ledger, log } from './articles'
import { startBrowserHost } from './browser-host'
import { hostIsGone, killHolder, killWhileMarking } from './holder'
import { marksOnDisk, rewriteFormat } from './library-folder'
import { Margin } from './margin'

const pathOf = (app: App, ...name: string[]) => join(app.library, ...name)

test('after a reload everything is as it was left', async ({ app }) => {
  const article = await bringIn(app, ferry)
  const reader = new ArticlePage(app)
  const margin = new Margin(app)
  await reader.open(ferry.title)
  await reader.mark(1, 'every evening', 'ninety years')
  await reader.mark(2, 'evening for')
  await app.page.keyboard.press('n')
  await margin.field.fill('For ninety years, *every* evening?')
  await app.page.keyboard.press('Escape')

  await app.page.getByRole('button', { name: 'Type and theme' }).click()
  const type = app.page.getByRole('dialog', { name: 'Type and theme' })
  await type.getByText('Sepia').click()
  await type.getByText('Atkinson').click()
  const size = type.getByRole('slider', { name: 'Size' })
  await size.press('ArrowRight')
  await size.press('ArrowRight')
  await app.page.keyboard.press('Escape')
  await expect
    .poll(async () => (await app.call('library.open', {})).settings)
    .toMatchObject({ theme: 'sepia', font: 'atkinson', size: 21 })

  await app.page.reload()
  await reader.isShown(ferry.title)
  await reader.expectPainted({ yellow: ['every evening for ninety years'], blue: ['evening for'] })
  await expect(margin.card('Claim: evening for')).toContainText('For ninety years, every evening?')
  const root = app.page.locator('html')
  await expect(root).toHaveAttribute('data-theme', 'sepia')
  await expect(root).toHaveAttribute('data-font', 'atkinson')
  await expect(reader.article.getByText('The ferry left at six')).toHaveCSS('font-size', '21px')
  expect(marksOnDisk(app.library, article)).toHaveLength(2)
})

test('an article opens where its reader left it, to the paragraph, time after time', async ({
  app,
}) => {
  const article = await bringIn(app, log)
  const reader = new ArticlePage(app)
  await reader.open(log.title)
  const offsetOf = (day: string) =>
    reader.article
      .getByText(day)
      .evaluate((paragraph) =>
        Number(paragraph.closest<HTMLElement>('[data-start]')?.dataset.start),
      )
  const position = async () =>
    (await app.call('article.list', {})).find(({ id }) => id === article)?.position

  await reader.article.getByText('Day 31.').evaluate((paragraph) => paragraph.scrollIntoView())
  const offset = await offsetOf('Day 31.')
  await expect.poll(position).toMatchObject({ offset })
  for (let time = 0; time < 3; time++) {
    await app.page.reload()
    await reader.isShown(log.title)
    await expect(reader.article.getByText('Day 31.')).toBeInViewport({ ratio: 1 })
    await expect(reader.article.getByText('Day 29.')).not.toBeInViewport()
    // Leaving says where the reader is; the same paragraph as before.
    await app.page.reload()
    await reader.isShown(log.title)
    expect(await position()).toMatchObject({ offset })
  }
  // Another size keeps the paragraph where it is.
  await app.call('settings.edit', { fields: { size: 26 } })
  await expect(reader.article.getByText('Day 31.')).toHaveCSS('font-size', '26px')
  await expect(reader.article.getByText('Day 31.')).toBeInViewport()
})

test('what was acknowledged outlives the killing of the host at that moment', async ({ app }) => {
  const article = await bringIn(app, ferry)
  const reader = new ArticlePage(app)
  await reader.open(ferry.title)
  const acknowledged = await killWhileMarking(app, article)

  await app.restart()
  await reader.open(ferry.title)
  const kept = await app.call('annotation.list', { article })
  expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining([...acknowledged]))
  for (const { note, located } of kept) {
    expect(note).toMatch(/^note \d+$/)
    expect(located?.status).toBe('exact')
  }
  // And it can be worked on.
  await app.call('library.undo', {})
  expect(await app.call('annotation.list', { article })).toHaveLength(kept.length - 1)
})

test('a window whose host has gone says so, and keeps what is typed', async ({ app, host }) => {
  test.skip(host === 'electron', 'its window ends with its host')
  await bringIn(app, ferry)
  const reader = new ArticlePage(app)
  await reader.open(ferry.title)
  app.expectError(hostIsGone)
  killHolder(app.library)
  await reader.drag('said nothing')
  await expect(reader.toolbar).toBeVisible()
  await app.page.keyboard.press('1')
  await expect(app.page.getByText('Pullquote is no longer running.')).toBeVisible()
  await expect.poll(() => reader.selected()).toBe('said nothing')
})

test.describe('a file that was cut off', () => {
  const cutOff = (path: string) => {
    const text = readFileSync(path, 'utf8')
    const half = text.slice(0, text.length / 2)
    writeFileSync(path, half)
    return half
  }

  test('is kept aside, and made again from the journal: nothing is missing', async ({ app }) => {
    const article = await bringIn(app, ferry)
    await bringIn(app, ledger)
    await app.kill()
    const half = cutOff(pathOf(app, 'library.json'))
    await app.restart()
    await expect(
      app.page.getByText(
        'The file library.json of your library was damaged, and was made again from the journal. What was there is kept as library.json.damaged-1.',
      ),
    ).toBeVisible()
    await expect(app.page.getByRole('row', { name: ferry.title })).toBeVisible()
    await expect(app.page.getByRole('row', { name: ledger.title })).toBeVisible()
    expect((await app.call('article.list', {})).map(({ id }) => id)).toContain(article)
    expect(readFileSync(pathOf(app, 'library.json.damaged-1'), 'utf8')).toBe(half)
    // The next start has nothing more to say.
    await app.restart()
    await expect(app.page.getByRole('row', { name: ferry.title })).toBeVisible()
    expect((await app.call('library.open', {})).notices).toEqual([])
  })

  test('takes no mark with it, even with the file before it', async ({ app }) => {
    const article = await bringIn(app, ferry)
    for (const quote of ['ninety years', 'every evening', 'said nothing'])
      await app.call('annotation.create', { article, passage: { quote }, label: 'claim' })
    const file = pathOf(app, 'annotations', `${article}.json`)
    await expect.poll(() => existsSync(file)).toBe(true)
    await app.kill()
    cutOff(file)
    rmSync(`${file}.previous`, { force: true })
    await app.restart()
    const reader = new ArticlePage(app)
    await reader.open(ferry.title)
    await expect(app.page.getByText(`${article}.json of your library was damaged`)).toBeVisible()
    await reader.expectPainted({ blue: ['every evening', 'ninety years', 'said nothing'] })
  })
})

test('a library of a newer format is left as it is', async ({ app, host }) => {
  test.skip(host === 'electron', 'it says so in a box of the desktop')
  await bringIn(app, ferry)
  await app.kill()
  rewriteFormat(app.library, 3)
  const newer = readFileSync(pathOf(app, 'library.json'), 'utf8')
  await expect(app.restart()).rejects.toThrow(
    /The library was written by a newer Pullquote .*Install the newer Pullquote to open it; nothing was changed\./,
  )
  expect(readFileSync(pathOf(app, 'library.json'), 'utf8')).toBe(newer)
  rewriteFormat(app.library, 2)
  await app.restart()
  await expect(app.page.getByRole('row', { name: ferry.title })).toBeVisible()
})

test('a second host reads only and says so, and the first does not notice', async ({
  app,
  context,
}) => {
  const article = await bringIn(app, ferry)
  const reader = new ArticlePage(app)
  await reader.open(ferry.title)
  const second = await startBrowserHost(app.library, context, () => {})
  await expect(second.page.getByText('it is open for reading only')).toBeVisible()
  await second.page.getByRole('row', { name: ferry.title }).click()
  await expect(second.page.getByRole('heading', { level: 1, name: ferry.title })).toBeVisible()
  const refused = await second.page.evaluate(async () => {
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
    return (await fetch('/call/library.undo', request)).json()
  })
  expect(refused).toMatchObject({ ok: false, failure: { code: 'cannot-write' } })
  await second.kill()
  await reader.mark(1, 'said nothing')
  await reader.expectPainted({ yellow: ['said nothing'] })
  expect(marksOnDisk(app.library, article)).toEqual([{ label: 'quote', exact: 'said nothing' }])
})
