import { chooseFiles, cut, drop, type File, paste } from './bringing-in'
import { floodplain } from './stories'
import { expect, test } from './web'

const note = (title: string): File => ({
  name: `${title}.md`,
  content: `# ${title}\n\nWhat was said about ${title}.\n`,
})

const page = (title: string) => `<!doctype html><html lang="en"><head><title>${title}</title></head>
<body><nav>Home, About</nav><article><h1>${title}</h1>
<p>The council met on Monday and, after four hours, agreed on what it had agreed on in the spring.</p>
<p>“Nobody should be surprised,” said its clerk, who had kept the minutes of both of these meetings.</p>
</article></body></html>`

test('a file is chosen in the picker, and opens', async ({ app: { page, call } }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read closely. Quote exactly.')
  await chooseFiles(page, { name: 'meadows.md', content: floodplain })

  const article = page.getByRole('article')
  await expect(article.getByRole('heading', { level: 1 })).toHaveText(
    'The town that gave its meadows back to the river',
  )
  await expect(article).toContainText('Ines Marlowe')
  await expect(article).toContainText('17 October 2026')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('row')).toContainText('The Estuary Post')
  const [kept] = await call('article.list', {})
  expect(kept?.versions[0]?.source).toEqual({ kind: 'file', name: 'meadows.md' })
})

test('several files come in together, and a bad one among them is told apart', async ({ app }) => {
  const { page } = app
  await chooseFiles(
    page,
    note('Bees'),
    { name: 'report.pdf', content: '%PDF-1.7\n%âãÏÓ\n1 0 obj' },
    { name: 'empty.txt', content: '' },
    { name: 'photo.png', content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    note('Wasps'),
  )
  const results = page.getByRole('list', { name: 'What came of it' }).getByRole('listitem')
  await expect(results).toHaveCount(5)
  await expect(results.nth(0)).toContainText('“Bees” is in your library now.')
  await expect(results.nth(1)).toContainText('“report.pdf” is a PDF; Pullquote reads')
  await expect(results.nth(2)).toContainText('“empty.txt” holds no text.')
  await expect(results.nth(3)).toContainText('“photo.png” is an image;')
  await expect(results.nth(4)).toContainText('“Wasps” is in your library now.')
  expect(await app.call('article.list', {})).toHaveLength(2)

  await results.nth(4).getByRole('button', { name: 'Open Wasps' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wasps')
})

test('the same file twice gives one article, and says so', async ({ app: { page, call } }) => {
  await drop(page, { files: [note('Bees')] })
  await expect(page.getByRole('status')).toContainText(['“Bees” is in your library now.'])
  await drop(page, { files: [note('Bees')] })
  await expect(page.getByText('Already in your library since')).toBeVisible()
  expect(await call('article.list', {})).toHaveLength(1)

  // From the trash it comes back.
  const [kept] = await call('article.list', {})
  await call('article.trash', { articles: [kept?.id ?? ''] })
  await expect(page.getByRole('row')).toHaveCount(0)
  await drop(page, { files: [note('Bees')] })
  await expect(page.getByText('It was in the trash, and is back')).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(1)
})

test('files are dropped on the window', async ({ app: { page } }) => {
  await drop(page, { files: [note('Bees'), { name: 'empty.html', content: '' }, note('Ants')] })
  await expect(page.getByText('2 articles added.')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('“empty.html” holds no text.')
  await expect(page.getByRole('row')).toHaveText([/^Ants/, /^Bees/])
})

test('a text and formatted words are dropped on the window', async ({ app: { page } }) => {
  await drop(page, { text: 'On hedges\n\nA hedge is a slow wall.\n\nIt feeds what lives in it.' })
  const article = page.getByRole('article')
  await expect(article.getByRole('heading', { level: 1 })).toHaveText('On hedges')
  await expect(article.getByRole('paragraph').filter({ hasText: /^A hedge/ })).toHaveText(
    'A hedge is a slow wall.',
  )

  await drop(page, {
    text: 'Walls\nA wall is quick.',
    html: '<h1>Walls</h1><p>A wall is <em>quick</em>.</p>',
  })
  await expect(article.getByRole('heading', { level: 1 })).toHaveText('Walls')
  await expect(article.getByRole('emphasis')).toHaveText('quick')
})

test('an import by drop is taken back', async ({ app: { page, call } }) => {
  await drop(page, { files: [note('Bees')] })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('row')).toHaveCount(0)
  const [kept] = await call('article.list', { trashed: true })
  expect(kept?.title).toBe('Bees')
})

test('what the clipboard holds is pasted anywhere, and into the dialog', async ({ app }) => {
  const { page } = app
  await cut(page, 'The ferry\n\nIt left at nine, and nobody was on it.')
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText('The ferry')

  await cut(page, '# The harbour\n\n- It **silts up**.\n- It is dredged.')
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Add an article' })
  await page.keyboard.press('ControlOrMeta+v')
  await expect(dialog.getByRole('button', { name: /Read it as/ })).toContainText('Markdown')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('article').getByRole('listitem')).toHaveText([
    'It silts up.',
    'It is dredged.',
  ])
})

test('formatted words keep their form when they are pasted into the dialog', async ({ app }) => {
  const { page } = app
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Add an article' })
  await expect(dialog.getByRole('textbox', { name: 'Address or text' })).toBeFocused()
  await paste(page, {
    text: 'Tides\nHigh at noon.',
    html: '<h2>Tides</h2><p>High <strong>at noon</strong>.</p>',
  })
  await expect(dialog.getByRole('button', { name: /Read it as/ })).toContainText('Formatted text')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('article').getByRole('strong')).toHaveText('at noon')
})

test('an empty clipboard says so', async ({ app: { page } }) => {
  await paste(page, {})
  await expect(page.getByText('There is no text on the clipboard.')).toBeVisible()
})

test('an address of this machine is refused until it is allowed', async ({ app, web }) => {
  const { page: window } = app
  web.put('/minutes', { body: page('Minutes of the council') })
  const address = `${web.origin}/minutes`

  await window.keyboard.press('a')
  const dialog = window.getByRole('dialog', { name: 'Add an article' })
  await dialog.getByRole('textbox', { name: 'Address or text' }).fill(address)
  await window.keyboard.press('Enter')
  const results = dialog.getByRole('list', { name: 'What came of it' })
  await expect(results).toContainText('lies in this machine or a private network')
  expect(web.visits).toEqual([])

  await results.getByRole('button', { name: 'Settings' }).click()
  const settings = window.getByRole('dialog', { name: 'Settings' })
  await settings.getByText('Fetch from this computer and the local network').click()
  await expect(
    settings.getByRole('switch', { name: 'Fetch from this computer and the local network' }),
  ).toBeChecked()
  await window.keyboard.press('Escape')

  await window.keyboard.press('a')
  await dialog.getByRole('textbox', { name: 'Address or text' }).fill(address)
  await dialog.getByRole('button', { name: 'Fetch' }).click()
  const article = window.getByRole('article')
  await expect(article.getByRole('heading', { level: 1 })).toHaveText('Minutes of the council')
  await expect(article).toContainText('“Nobody should be surprised,” said its clerk')
  await expect(article).not.toContainText('Home, About')
  expect(web.visits).toEqual(['/minutes'])

  // A second time the library has it.
  await drop(window, { link: address })
  await expect(window.getByText('Already in your library since')).toBeVisible()
  // Fetched again: it might have changed.
  expect(web.visits).toEqual(['/minutes', '/minutes'])
})

const bad = [
  { path: '/gone', page: { body: 'Gone', status: 410 }, says: 'answered 410 Gone instead of' },
  { path: '/round', page: { body: '', location: '/round' }, says: 'redirects without end' },
  { path: '/a.pdf', page: { body: '%PDF-1.4', type: 'application/pdf' }, says: 'is a PDF' },
  { path: '/blank', page: { body: '<!doctype html><p> </p>' }, says: 'holds no text' },
] as const

test('an address that holds no article says why', async ({ app, web }) => {
  await app.call('settings.edit', { fields: { privateAddresses: true } })
  for (const { path, page, says } of bad) {
    web.put(path, page)
    await drop(app.page, { link: `${web.origin}${path}` })
    await expect(app.page.getByRole('alert')).toContainText(says)
  }
  expect(await app.call('article.list', {})).toEqual([])
})

test('a story copied from a news site has its title once, and all of its paragraphs', async ({
  app: { page, call },
}) => {
  const story = `Harbour master ‘saw nothing’

Harbour master ‘saw nothing’

By Nell Draper
Photograph: Harbour Archive

The harbour master of Great Sallow told the inquiry on Friday that he had “seen nothing, and been asked to see nothing”.

He had been on duty since four.


The inquiry goes on.`
  await paste(page, { text: story })
  const article = page.getByRole('article')
  await expect(article.getByText('Harbour master ‘saw nothing’')).toHaveCount(1)
  await expect(article.getByText('He had been on duty since four.', { exact: true })).toBeVisible()
  const [kept] = await call('article.list', {})
  expect(kept?.title).toBe('Harbour master ‘saw nothing’')
  const { body } = await call('article.open', { article: kept?.id ?? '' })
  expect(body.map((block) => block.type)).toEqual(body.map(() => 'paragraph'))
  await expect(article).toContainText('“seen nothing, and been asked to see nothing”')
  await expect(article.getByText('The inquiry goes on.', { exact: true })).toBeVisible()
})

const words = 'Señor Núñez paid 20 francs for a naïve café in Łódź.'
const western = 'Señor Núñez paid 20 € – “for a naïve café”.'

test('encodings are what the bytes say', async ({ app: { page } }) => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')])
  const windows1252 = Buffer.from(
    `<meta charset="windows-1252"><title>Bill</title><p>${western}</p>`
      .replaceAll('€', '\x80')
      .replaceAll('–', '\x96')
      .replaceAll('“', '\x93')
      .replaceAll('”', '\x94'),
    'latin1',
  )
  await drop(page, { files: [{ name: 'utf16.txt', content: utf16 }] })
  await expect(page.getByRole('article')).toContainText(words)
  await drop(page, { files: [{ name: 'western.html', content: windows1252 }] })
  await expect(page.getByRole('article')).toContainText(western)
})
