// A book of 500,000 characters with 10,000 marks is read, searched, marked and annotated as a page with three of them is.
import type { AnnotationView } from '#shared/contract'
import { type App, expect, test } from './app'
import { ArticlePage } from './article-page'
import { heldOnlyOnTheWire, holdAnswers } from './held-answers'
import { longArticle, longTitle, makeLongLibrary } from './long-article'
import { Margin } from './margin'

// A trace takes a picture of the whole document at every step, which here is the slowest of all.
test.use({ trace: 'off' })
test.beforeEach(() => test.slow())

/** Opens a library that holds the long article alone; `prepare` comes before the article is opened. */
async function openLong(
  app: App,
  prepare: (page: App['page']) => Promise<unknown> = async () => {},
) {
  await app.kill()
  const long = await makeLongLibrary(app.library)
  await app.restart()
  await prepare(app.page)
  const articlePage = new ArticlePage(app)
  await articlePage.open(longTitle)
  return { ...long, articlePage, margin: new Margin(app) }
}

const isOnce = (text: string, words: string) => text.indexOf(words) === text.lastIndexOf(words)

/** A few words that begin behind an offset at which a word ends. */
const wordsBehind = (text: string, end: number) => text.slice(end + 1, text.indexOf(' ', end + 16))

/** Marks in the middle of the text whose words stand there once, and under no other mark. */
function aloneIn(text: string, annotations: readonly AnnotationView[]) {
  const marks = annotations.flatMap((annotation) =>
    annotation.kind === 'highlight' ? [annotation.anchor] : [],
  )
  return marks.filter(({ start, end, exact }, index) => {
    const before = marks[index - 1]
    const after = marks[index + 1]
    return (
      index > 5000 &&
      exact.length > 15 &&
      !exact.includes('\n') &&
      isOnce(text, exact) &&
      isOnce(text, wordsBehind(text, end)) &&
      !wordsBehind(text, end).includes('\n') &&
      before &&
      after &&
      before.end < start &&
      end < after.start
    )
  })
}

test('ten thousand marks: only those in sight are painted, and all can be used', async ({
  app,
}) => {
  const { article, text, articlePage, margin } = await openLong(app)
  const { page } = app
  const wordsPainted = async () => Object.values(await articlePage.painted()).flat()
  await expect.poll(async () => (await wordsPainted()).length).toBeGreaterThan(20)
  expect((await wordsPainted()).length).toBeLessThan(1000)
  expect(await margin.cards.count()).toBeLessThan(300)

  const [one, other] = aloneIn(text, await app.call('annotation.list', { article }))
  if (!one || !other) throw new Error('no mark stands alone')
  expect(await wordsPainted()).not.toContain(one.exact)

  // What is not laid out yet is found, brought into view, and painted there.
  await page.keyboard.press('Control+f')
  await page.keyboard.type(one.exact)
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 1')
  await expect.poll(wordsPainted).toContain(one.exact)
  await page.keyboard.press('Escape')
  await expect.poll(() => articlePage.selected()).toBe(one.exact)
  await page.keyboard.press('Escape')

  // A click chooses it; it takes another label, and has the old one back by undo.
  const painted = async (colour: string) => (await articlePage.painted())[colour] ?? []
  await articlePage.click(one.exact)
  await expect(page.locator('[data-card][data-chosen]')).toBeVisible()
  const before = Object.entries(await articlePage.painted()).find(([, words]) =>
    words.includes(one.exact),
  )?.[0]
  const key = before === 'blue' ? '1' : '2'
  const after = before === 'blue' ? 'yellow' : 'blue'
  await page.keyboard.press(key)
  await expect.poll(() => painted(after)).toContain(one.exact)
  await page.keyboard.press('Control+z')
  await expect.poll(() => painted(String(before))).toContain(one.exact)

  // A note is typed and kept.
  await page.keyboard.press('n')
  await expect(margin.field).toBeFocused()
  await page.keyboard.type('Is that so?')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')

  // New words are marked.
  const words = wordsBehind(text, one.end)
  await articlePage.mark(5, words)
  await expect.poll(async () => (await painted('violet')).join()).toContain(words)
})

test('a long text keeps its place, its selection and its end', async ({ app }) => {
  const { text, articlePage } = await openLong(app)
  const { page } = app
  await page.keyboard.press('v')
  await page.keyboard.press('Control+End')
  await expect(page.getByRole('article').locator('[data-start]').last()).toBeInViewport()
  await page.keyboard.press('Control+a')
  await expect
    .poll(async () => (await articlePage.selected()).replace(/\s/g, '').length)
    .toBe(text.replace(/\s/g, '').length)
})

test('the text about the place is drawn first, and a key finds all of it', async ({ app }) => {
  const { article } = await openLong(app)
  const { page } = app
  const leaves = page.getByRole('article').locator('[data-start]')
  const all = await leaves.count()
  const half = leaves.nth(all >> 1)
  await half.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  const isKept = async () =>
    (await app.call('article.list', {})).some(({ position }) => (position?.offset ?? 0) > 200_000)
  await expect.poll(isKept).toBe(true)

  await page.evaluate(() => {
    location.hash = ''
  })
  await expect(leaves).toHaveCount(0)
  const seen = await page.evaluate(
    (article) =>
      new Promise<Record<'leaves' | 'inView' | 'afterKey' | 'moved', number>>((resolve) => {
        const drawn = () => [...document.querySelectorAll('article [data-start]')]
        const tops = (leaf: Element) => leaf.getBoundingClientRect().top
        const observer = new MutationObserver(() => {
          const first = drawn()
          if (first.length === 0) return
          observer.disconnect()
          const inView = first.filter((leaf) => tops(leaf) > 60 && tops(leaf) < innerHeight)
          const before = inView.map(tops)
          window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }))
          const moved = inView.map((leaf, at) => Math.abs(tops(leaf) - (before[at] ?? 0)))
          resolve({
            leaves: first.length,
            inView: inView.length,
            afterKey: drawn().length,
            moved: Math.max(...moved),
          })
        })
        observer.observe(document.body, { childList: true, subtree: true })
        location.hash = `#/article/${article}`
      }),
    article,
  )
  expect(seen.leaves).toBeLessThan(all / 5)
  expect(seen.inView).toBeGreaterThan(2)
  expect(seen).toMatchObject({ afterKey: all, moved: 0 })
  await expect(half).toBeInViewport()

  // Without a key all of it comes by itself.
  await page.evaluate(() => {
    location.hash = ''
  })
  await expect(leaves).toHaveCount(0)
  await page.evaluate((article) => {
    location.hash = `#/article/${article}`
  }, article)
  await expect(leaves).toHaveCount(all)
  await expect(half).toBeInViewport()
})

test('find counts what is not laid out yet, by case and by whole words', async ({ app }) => {
  const { text } = await openLong(app)
  const { page } = app
  const bar = page.getByRole('search')
  const count = (pattern: RegExp) => [...text.matchAll(pattern)].length.toLocaleString('en')
  const shows = (pattern: RegExp) =>
    expect(bar.getByRole('status')).toHaveText(new RegExp(`^[\\d,]+ of ${count(pattern)}$`))

  await page.keyboard.press('Control+f')
  await page.keyboard.type('wate')
  await shows(/wate/gi)
  await page.keyboard.type('r')
  await shows(/water/gi)
  await bar.getByRole('button', { name: 'Whole words' }).click()
  await shows(/\bwater\b/gi)
  await bar.getByRole('button', { name: 'Match case' }).click()
  await shows(/\bwater\b/g)
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('current')?.size)).toBe(1)

  // Back from the first one is the last of all.
  const last = count(/\bwater\b/g)
  await bar.getByRole('textbox').press('Shift+Enter')
  await expect(bar.getByRole('status')).toHaveText(`${last} of ${last}`)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe('water')
})

test('where its marks cannot be read the text stays, and they come when asked for again', async ({
  app,
  host,
}) => {
  test.skip(host === 'electron', heldOnlyOnTheWire)
  const failure = { code: 'library-damaged', message: 'Its file is missing.' }
  const { articlePage } = await openLong(app, (page) =>
    page.route(
      '**/call/annotation.list',
      (route) => route.fulfill({ json: { ok: false, failure } }),
      {
        times: 1,
      },
    ),
  )
  const { page } = app
  await expect(
    page.getByText('The marks of this article could not be read. Its file is missing.'),
  ).toBeVisible()
  await expect(articlePage.article.locator('[data-start]').first()).toBeVisible()
  expect(await articlePage.painted()).toEqual({})
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(async () => Object.keys(await articlePage.painted()).length).toBeGreaterThan(0)
})

test('where the text has changed it comes first, and its marks when they are found in it', async ({
  app,
  host,
}) => {
  test.skip(host === 'electron', heldOnlyOnTheWire)
  const { article, articlePage, margin } = await openLong(app)
  const { page } = app
  const wordsPainted = async () => Object.values(await articlePage.painted()).flat()
  await expect.poll(async () => (await wordsPainted()).length).toBeGreaterThan(20)
  const marks = await holdAnswers(page, 'annotation.list')

  const correction = 'A correction was made on Tuesday, after readers had written.'
  const text = longArticle(500_000)
    .replace('\n\n', `\n\n${correction}\n\n`)
    .replaceAll(' people ', ' persons ')
  const source = { kind: 'paste', text, type: 'markdown' } as const
  const imported = await app.call('article.import', { source })
  expect(imported).toMatchObject({ status: 'updated', article: { id: article } })

  // Nothing of the old text is left, and no mark stands where it was in it.
  await expect(articlePage.article).toContainText(correction)
  await expect(page.getByText('Looking for your marks in this text…')).toBeVisible()
  expect(await wordsPainted()).toEqual([])
  await expect(margin.cards).toHaveCount(0)

  marks.release()
  await expect.poll(async () => (await wordsPainted()).length).toBeGreaterThan(20)
  await expect(page.getByText('Looking for your marks in this text…')).toHaveCount(0)
  const painted = await wordsPainted()
  const saved = await app.call('annotation.list', { article })
  const exact = new Set(saved.map((each) => (each.kind === 'highlight' ? each.anchor.exact : '')))
  expect(painted.filter((words) => exact.has(words)).length).toBeGreaterThan(20)
})
