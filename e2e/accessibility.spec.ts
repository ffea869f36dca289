// Every screen in every theme, as axe sees it; where the focus goes; what the landmarks are.
import { themes } from '#shared/model/settings'
import { expectAccessible } from './accessibility'
import { type App, expect, test } from './app'
import { ArticlePage } from './article-page'
import { chooseFiles, drop } from './bringing-in'
import { bring, bringMeadows, furnish, open } from './furnish'
import { longTitle, makeLongLibrary } from './long-article'
import { QuotationsPanel } from './quotations-panel'
import { bringReservoir } from './reservoir'
import { ReviewDesk } from './review-desk'
import { openDisputed, openSluice } from './sluice'

interface Screen {
  name: string
  show(app: App): Promise<unknown>
  /** CSS pixels; the usual window where left out. */
  width?: number
  /** Why it can't be shown in Electron. */
  browserOnly?: string
}

const dialog = (app: App, name: string) => app.page.getByRole('dialog', { name }).waitFor()

async function openMeadows(app: App) {
  await open(app, await bringMeadows(app))
}

/** A story, and a later text of it: edited, shortened and added to. */
async function bringTwoTexts(app: App) {
  const bees = (...texts: string[]) => ({
    name: 'bees.html',
    content: `<!doctype html><html lang="en"><head><title>Bees</title><link rel="canonical" href="https://estuarypost.example/bees"></head><body><article>${texts.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
  })
  const same = 'They hum all day in the lime trees behind the station.'
  await drop(app.page, {
    files: [bees('Six hives stand on the roof.', same, 'Nobody counts them.')],
  })
  await app.page.getByText('is in your library now').waitFor()
  await drop(app.page, { files: [bees('Seven hives stand on the roof.', same, 'It is cold.')] })
  await app.page.getByText('A newer text of “Bees” was added').waitFor()
  await app.page.getByRole('button', { name: 'Dismiss' }).last().click()
  const [article] = await app.call('article.list', {})
  if (!article) throw new Error('nothing was brought in')
  return article
}

async function showChanges(app: App) {
  const { id, versions } = await bringTwoTexts(app)
  const [from, to] = versions.map(({ body }) => body)
  await app.page.evaluate((address) => {
    location.hash = address
  }, `#/article/${id}/changes/${from}/${to}`)
  await app.page.getByText('1 of 3', { exact: true }).waitFor()
}

const screens: readonly Screen[] = [
  {
    name: 'the first run',
    show: ({ page }) => page.getByRole('button', { name: 'Open the tour article' }).waitFor(),
  },
  {
    name: 'the shelf with nothing open',
    async show(app) {
      await furnish(app, 2)
      await app.page.getByRole('heading', { name: 'Nothing open' }).waitFor()
    },
  },
  { name: 'a page with its margin', show: openMeadows },
  {
    name: 'a selection with its toolbar',
    async show(app) {
      await openMeadows(app)
      await app.page.keyboard.press('s')
      await app.page.getByRole('toolbar', { name: 'Mark the selection' }).waitFor()
    },
  },
  {
    name: 'a note that is written',
    async show(app) {
      await openMeadows(app)
      await app.page.keyboard.press('.')
      await app.page.keyboard.press('n')
      await app.page.keyboard.type('A note, *half* written')
      await app.page.getByText('Saved', { exact: true }).waitFor()
    },
  },
  {
    name: 'the menu of marks that overlap',
    async show(app) {
      const { id } = await bringMeadows(app)
      await app.call('annotation.create', {
        article: id,
        passage: { quote: 'The plan, carried by 214 votes to 61' },
        label: 'claim',
      })
      await app.page.getByRole('row').click()
      await new ArticlePage(app).click('214 votes')
      await app.page.getByRole('menu', { name: 'Marks on these words' }).waitFor()
    },
  },
  {
    name: 'marks in a text that was edited, and their review',
    async show(app) {
      await bringReservoir(app)
      await app.page.keyboard.press('r')
      await new ReviewDesk(app).now.locator('ins').first().waitFor()
    },
  },
  {
    name: 'a narrow window with the review of words that are gone',
    width: 480,
    async show(app) {
      await bringReservoir(app)
      await app.page.keyboard.press('r')
      await app.page.keyboard.press('<')
      await app.page.keyboard.press('m')
      await new ReviewDesk(app).panel.getByText('Select the words in the text').waitFor()
    },
  },
  {
    name: 'the quotations of a story, by speaker',
    async show(app) {
      await openSluice(app)
      const quotations = new QuotationsPanel(app)
      await quotations.open()
      await quotations.arrange('By speaker')
      await app.page.keyboard.press('q')
      await quotations.heard.waitFor({ state: 'attached' })
    },
  },
  {
    name: 'a quotation that another story gives in other words',
    async show(app) {
      await openDisputed(app)
      await new QuotationsPanel(app).unfoldSame()
    },
  },
  {
    name: 'the disputed quotations of the library',
    async show(app) {
      await openDisputed(app)
      await app.page.keyboard.press('Shift+D')
      await app.page.getByRole('list', { name: 'Disputed quotations' }).waitFor()
    },
  },
  {
    name: 'the correction of a quotation',
    async show(app) {
      await openSluice(app)
      await app.page.keyboard.press('q')
      await new QuotationsPanel(app).heard.waitFor({ state: 'attached' })
      await app.page.keyboard.press('h')
      await dialog(app, 'Correct the quotation')
    },
  },
  {
    name: 'a narrow window with a quotation at its foot',
    width: 480,
    async show(app) {
      await openSluice(app)
      await app.page.keyboard.press('q')
      await app.page.getByRole('complementary', { name: 'The quotation' }).waitFor()
    },
  },
  {
    name: 'the check of a draft',
    async show(app) {
      await openMeadows(app)
      await app.page.keyboard.press('Shift+V')
      await app.page.keyboard.insertText(
        'It was “carried by 214 votes to 62” and “nobody ever wrote these words”, a “slip”.',
      )
      await app.page.keyboard.press('ControlOrMeta+Enter')
      await app.page.locator('ins').first().waitFor()
    },
  },
  {
    name: 'a quote that is shortened',
    async show(app) {
      await openMeadows(app)
      await app.page.keyboard.press('.')
      await app.page.keyboard.press('b')
      await app.page.getByRole('option').first().click()
      await app.page.getByRole('button', { name: 'Leave out […]' }).click()
    },
  },
  {
    name: 'the list of marks to review',
    async show(app) {
      await bringReservoir(app)
      await app.page.keyboard.press('Shift+r')
      await new ReviewDesk(app).list.getByText('not found').waitFor()
    },
  },
  {
    name: 'adding an article, with what came of it',
    async show(app) {
      await chooseFiles(
        app.page,
        { name: 'bees.md', content: '# Bees\n\nThey hum.' },
        { name: 'empty.txt', content: '' },
      )
      await app.page.getByRole('list', { name: 'What came of it' }).waitFor()
      await app.page.getByRole('textbox', { name: 'Address or text' }).fill('Some words\n\nMore.')
    },
  },
  {
    name: 'the export',
    async show(app) {
      await openMeadows(app)
      await app.page.keyboard.press('x')
      await app.page.getByText('whose kitchen it goes to').last().waitFor()
      await dialog(app, 'Export')
    },
  },
  {
    name: 'the details of an article',
    async show(app) {
      await bringMeadows(app)
      await app.page.getByRole('row').click({ button: 'right' })
      await app.page.getByRole('menuitem', { name: 'Edit details…' }).click()
      await dialog(app, 'Details')
    },
  },
  {
    name: 'the tags of an article',
    async show(app) {
      await openMeadows(app)
      await app.page.keyboard.press('t')
      await dialog(app, 'Tags')
    },
  },
  {
    name: 'the settings',
    async show(app) {
      await app.page.keyboard.press('ControlOrMeta+,')
      await dialog(app, 'Settings')
    },
  },
  {
    name: 'the keys',
    async show(app) {
      await openMeadows(app)
      await app.page.keyboard.press('?')
      await dialog(app, 'Keys')
    },
  },
  {
    name: 'type and theme',
    async show(app) {
      await openMeadows(app)
      await app.page.getByRole('button', { name: 'Type and theme' }).click()
      await dialog(app, 'Type and theme')
    },
  },
  {
    name: 'several articles selected, and their menu',
    async show(app) {
      await furnish(app, 2)
      await app.page.getByRole('row').first().focus()
      await app.page.keyboard.press('Shift+ArrowDown')
      await app.page.getByRole('toolbar', { name: 'Selected articles' }).waitFor()
      await app.page.getByRole('row').first().click({ button: 'right' })
      await app.page.getByRole('menu', { name: 'Article' }).waitFor()
    },
  },
  {
    name: 'an older version, and the menu of versions',
    async show(app) {
      const { id, versions } = await bringTwoTexts(app)
      await app.page.evaluate(
        ([id, body]) => {
          location.hash = `#/article/${id}/version/${body}`
        },
        [id, versions[0]?.body],
      )
      await app.page.getByRole('region', { name: 'An older version' }).waitFor()
      await app.page.getByRole('button', { name: 'Versions: 2 texts' }).click()
      await app.page.getByRole('menu', { name: 'Versions' }).waitFor()
    },
  },
  { name: 'what changed between two versions', show: showChanges },
  { name: 'what changed between two versions, in a narrow window', width: 480, show: showChanges },
  {
    name: 'the trash',
    async show(app) {
      const { id } = await bringMeadows(app)
      await app.call('article.trash', { articles: [id] })
      await app.page.getByRole('radio', { name: 'Trash, 1 article' }).click()
      await app.page.getByRole('row').waitFor()
    },
  },
  {
    name: 'what emptying the trash takes away',
    async show(app) {
      const { id } = await bringMeadows(app)
      await app.call('article.trash', { articles: [id] })
      await app.page.getByRole('radio', { name: 'Trash, 1 article' }).click()
      await app.page.getByRole('button', { name: 'Empty the trash…' }).click()
      await app.page.getByText('will go for good').waitFor()
    },
  },
  {
    name: 'the backups',
    async show(app) {
      await bringMeadows(app)
      await app.call('backup.take', {})
      await app.page.keyboard.press('Shift+B')
      await app.page.getByRole('button', { name: /^Restore… the backup/ }).waitFor()
    },
  },
  {
    name: 'what a backup would change, in a narrow window',
    width: 480,
    async show(app) {
      const { id } = await bringMeadows(app)
      await app.call('backup.take', {})
      await app.call('article.trash', { articles: [id] })
      await bring(app, '# Bees\n\nThey hum.')
      await app.page.keyboard.press('Shift+B')
      await app.page.getByRole('button', { name: /^Restore… the backup/ }).click()
      await app.page.getByRole('list', { name: 'What restoring it changes' }).waitFor()
    },
  },
  {
    name: 'the history of a mark',
    async show(app) {
      await openMeadows(app)
      await app.page.keyboard.press('.')
      await app.page.keyboard.press('2')
      await app.page.getByRole('button', { name: 'History' }).click()
      await app.page.getByText('Recoloured to').waitFor()
    },
  },
  {
    name: 'a filter that finds nothing',
    async show(app) {
      await bring(app, '# Bees\n\nThey hum.')
      await app.page.keyboard.press('/')
      await app.page.keyboard.type('wasps')
      await app.page.getByRole('heading', { name: 'No article fits' }).waitFor()
    },
  },
  {
    name: 'a search of all texts, and how to search',
    async show(app) {
      await bringMeadows(app)
      await app.page.keyboard.press('ControlOrMeta+k')
      await app.page.getByRole('searchbox', { name: 'Search all texts and notes' }).fill('meadow')
      await app.page.getByRole('button', { name: 'How to search' }).click()
      await app.page.getByRole('list', { name: 'Results, 1 article' }).waitFor()
    },
  },
  {
    name: 'a search that finds nothing',
    async show(app) {
      await bring(app, '# Bees\n\nThey hum.')
      await app.page.keyboard.press('ControlOrMeta+k')
      await app.page.keyboard.type('wasps before:x')
      await app.page.getByRole('heading', { name: 'Nothing found' }).waitFor()
    },
  },
  {
    name: 'messages',
    async show(app) {
      await drop(app.page, { files: [{ name: 'empty.txt', content: '' }] })
      await app.page.getByRole('alert').getByText('holds no text').waitFor()
      await drop(app.page, { text: '# Bees\n\nThey hum.' })
      await app.page.getByRole('status').getByText('is in your library now').waitFor()
      await app.page.getByRole('status').getByText('is in your library now').hover()
    },
  },
  {
    name: 'a library that does not open',
    async show({ page }) {
      const message = 'The library can’t be read. Look whether its disk is there, then try again.'
      const failure = { code: 'library-damaged', message }
      await page.route('**/call/library.open', (route) =>
        route.fulfill({ json: { ok: false, failure } }),
      )
      await page.reload()
      await page.getByRole('heading', { name: 'The library did not open' }).waitFor()
    },
    browserOnly: 'what stands between the window and its host can only be replaced on the wire',
  },
  {
    name: 'a narrow window with the shelf before the page',
    width: 480,
    async show(app) {
      await furnish(app, 2)
      await app.page.getByRole('button', { name: 'Show the shelf' }).click()
      await app.page.getByRole('dialog', { name: 'Shelf' }).waitFor()
    },
  },
  {
    name: 'a narrow window with the margin before the page',
    width: 480,
    async show(app) {
      const { id } = await bringMeadows(app)
      await app.page.evaluate((id) => (location.hash = `#/article/${id}`), id)
      await app.page.getByRole('button', { name: /^Show the margin/ }).click()
      await app.page.getByRole('complementary', { name: 'Notes' }).waitFor()
    },
  },
  {
    name: 'marks that crowd their paragraphs, some of them opened, and what was found',
    async show(app) {
      await app.kill()
      await makeLongLibrary(app.library, { characters: 15_000, marks: 500 })
      await app.restart()
      await new ArticlePage(app).open(longTitle)
      await app.page.locator('[data-crowd] button').first().click()
      await app.page.keyboard.press('Control+f')
      await app.page.keyboard.type('water')
      await app.page
        .getByRole('search')
        .getByText(/^\d+ of \d+$/)
        .waitFor()
    },
  },
  {
    name: 'a narrow window with the chosen note',
    width: 480,
    async show(app) {
      const { id } = await bringMeadows(app)
      await app.page.evaluate((id) => (location.hash = `#/article/${id}`), id)
      await app.page.getByRole('article').waitFor()
      await app.page.keyboard.press('.')
      await app.page.getByRole('complementary', { name: 'The chosen note' }).waitFor()
    },
  },
]

for (const { name, show, width, browserOnly } of screens) {
  test(`${name}, in every theme`, async ({ app, host }) => {
    test.skip(host === 'electron' && browserOnly !== undefined, browserOnly)
    // Colours that are half way between two themes would be measured.
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    if (width) await app.page.setViewportSize({ width, height: 800 })
    await show(app)
    await app.page.mouse.move(0, 0)
    for (const theme of themes) {
      await wear(app, theme)
      // A tooltip stands outside of every landmark, and belongs to what the pointer is on.
      await expect(app.page.getByRole('tooltip')).toHaveCount(0)
      await expectAccessible(app.page)
    }
  })
}

test('the parts of the window are landmarks, and headings leave no rank out', async ({ app }) => {
  const { page } = app
  await openMeadows(app)
  for (const [role, name] of [
    ['navigation', 'Shelf'],
    ['banner', undefined],
    ['main', undefined],
    ['complementary', 'Notes'],
    ['region', 'Messages'],
  ] as const)
    await expect(page.getByRole(role, name ? { name } : {})).toHaveCount(1)
  const ranks = await page
    .getByRole('article')
    .getByRole('heading')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))))
  expect(ranks).toEqual([1, 2, 2, 2])
})

const dialogs = [
  { opener: 'Add an article', keys: 'a', within: /Address or text/ },
  { opener: 'Settings', keys: 'ControlOrMeta+,', within: null },
  { opener: 'Keys', keys: '?', within: null },
] as const

for (const { opener, keys, within } of dialogs)
  test(`the focus goes into “${opener}”, stays there, and comes back`, async ({ app }) => {
    const { page } = app
    const button = page
      .getByRole('navigation', { name: 'Shelf' })
      .getByRole('button', { name: opener })
      .first()
    const dialog = page.getByRole('dialog', { name: opener })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    if (within) await expect(dialog.getByRole('textbox', { name: within })).toBeFocused()
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab')
      await expect(dialog.locator(':focus')).toHaveCount(1)
    }
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(button).toBeFocused()

    // By its key, it comes back to where the keyboard was as well.
    await page.keyboard.press(keys)
    await expect(dialog).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
  })

test('who asks for less motion sees none', async ({ app }) => {
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openMeadows(app)
  await page.keyboard.press('ControlOrMeta+,')
  await dialog(app, 'Settings')
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .map((animation) => Number(animation.effect?.getComputedTiming().endTime ?? 0))
      .filter((milliseconds) => milliseconds > 1),
  )
  expect(moving).toEqual([])
})

/** Puts a theme on; a window whose library did not open can't be told, so there the document is. */
async function wear(app: App, theme: string) {
  const root = app.page.locator('html')
  await root.evaluate((element, theme) => {
    element.dataset.theme = theme
  }, theme)
  await expect(root).toHaveAttribute('data-theme', theme)
}
