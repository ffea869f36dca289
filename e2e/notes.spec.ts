// Notes: written beside their passage, kept as they are typed, shown as Markdown, harmless whatever they hold.
import type { App } from './app'
import { ferry } from './articles'
import { expect, test } from './ferry'
import { heldOnlyOnTheWire } from './held-answers'
import { annotationsOnDisk, notesOnDisk } from './library-folder'

const expectNotes = (app: App, article: string, notes: string[]) =>
  expect.poll(() => notesOnDisk(app.library, article)).toEqual(notes)

test('n marks the words and opens a note, which is kept as it is typed', async ({
  app,
  article,
  reader,
  margin,
}) => {
  await reader.drag('said nothing')
  await expect(reader.toolbar).toBeVisible()
  await app.page.keyboard.press('n')
  await expect(margin.field).toBeFocused()
  await reader.expectPainted({ yellow: ['said nothing'] })
  await app.page.keyboard.type('Why *did* he? ')
  await app.page.keyboard.press('Enter')
  await app.page.keyboard.type('12345 nnn ccc  “ask” 🚢')
  // Nothing is pressed to save it.
  const typed = 'Why *did* he? \n12345 nnn ccc  “ask” 🚢'
  await expectNotes(app, article, [typed])
  await expect(margin.field).toHaveValue(typed)
  // The keys of the window rested while it was written.
  expect(annotationsOnDisk(app.library, article)).toMatchObject([{ label: 'quote' }])
  await app.page.keyboard.press('Escape')
  await expect(margin.field).toBeHidden()
  await expect(margin.head(/^Quote/)).toBeFocused()
  await expect(margin.card('Quote: said nothing')).toContainText('Why did he?')
})

test('a note is shown as the Markdown that it is', async ({ app, article, margin }) => {
  const note = [
    '# Check',
    '',
    'A **strong** doubt, ~~not~~ `code`, see <https://coast-gazette.example/minutes>.',
    '',
    '- one',
    '- [x] two',
    '',
    '> quoted',
    '',
    '| a | b |',
    '| - | - |',
    '| 1 | 2 |',
  ].join('\n')
  const passage = { quote: 'Fresh bread.' }
  await app.call('annotation.create', { article, passage, label: 'claim', note })
  const card = margin.card('Claim: Fresh bread.')
  await expect(card.getByText('Check', { exact: true })).toBeVisible()
  await expect(card.locator('strong')).toHaveText('strong')
  await expect(card.locator('del')).toHaveText('not')
  await expect(card.locator('code')).toHaveText('code')
  const link = card.getByRole('link')
  await expect(link).toHaveAttribute('href', 'https://coast-gazette.example/minutes')
  await expect(link).toHaveAttribute('target', '_blank')
  await expect(link).toHaveAttribute('rel', /noopener/)
  await expect(card.getByRole('img', { name: 'Done' })).toBeVisible()
  await expect(card.locator('blockquote')).toContainText('quoted')
  await expect(card.getByRole('cell')).toHaveText(['1', '2'])
  // It is no part of the page's outline.
  await expect(card.getByRole('heading')).toHaveCount(0)
})

test('a note is written at a mark, and changed later', async ({ app, article, reader, margin }) => {
  await reader.mark(2, 'Fresh bread')
  await app.page.keyboard.press('n')
  await margin.field.fill('First thought')
  await margin.button('Done').click()
  await expectNotes(app, article, ['First thought'])
  await margin.button('Change the note').click()
  await expect(margin.field).toHaveValue('First thought')
  await expect(margin.field).toBeFocused()
  await app.page.keyboard.type(', second thought')
  await app.page.keyboard.press('ControlOrMeta+Enter')
  await expect(margin.field).toBeHidden()
  await expectNotes(app, article, ['First thought, second thought'])
})

test('what was typed in one go is one step of undo', async ({ app, article, reader, margin }) => {
  await reader.mark(1, 'Fresh bread')
  await app.page.keyboard.press('n')
  await margin.field.fill('Before')
  await app.page.keyboard.press('Escape')
  await expectNotes(app, article, ['Before'])
  await app.page.keyboard.press('ControlOrMeta+z')
  await expectNotes(app, article, [''])
  await app.page.keyboard.press('ControlOrMeta+Shift+z')
  await expectNotes(app, article, ['Before'])

  await app.page.keyboard.press('n')
  // Several saves while one goes on typing.
  for (const part of [' one', ' two', ' three']) {
    await app.page.keyboard.type(part)
    await expect.poll(() => notesOnDisk(app.library, article)[0]).toMatch(new RegExp(`${part}$`))
  }
  await app.page.keyboard.press('Escape')
  await expectNotes(app, article, ['Before one two three'])
  await app.page.keyboard.press('ControlOrMeta+z')
  await expectNotes(app, article, ['Before'])
  await expect(margin.card('Quote: Fresh bread')).not.toContainText('three')
  await app.page.keyboard.press('ControlOrMeta+Shift+z')
  await expectNotes(app, article, ['Before one two three'])
  await expect(margin.card('Quote: Fresh bread')).toContainText('Before one two three')
})

test('a note takes tags, by Enter and by comma', async ({ app, article, reader, margin }) => {
  await reader.drag('Fresh bread')
  await expect(reader.toolbar).toBeVisible()
  await reader.toolbar.getByRole('button', { name: 'Note' }).click()
  await expect(margin.field).toBeFocused()
  const tags = app.page.getByRole('combobox', { name: 'Tags' })
  await tags.fill('island life')
  await tags.press('Enter')
  await expect(margin.button('Remove the tag island life')).toBeVisible()
  await tags.pressSequentially('food,')
  await expect(margin.button('Remove the tag food')).toBeVisible()
  await margin.field.fill('Why bread?')
  await margin.button('Done').click()
  const card = margin.card('Quote: Fresh bread')
  await expect(card.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveText([
    'island life',
    'food',
  ])
  await expect
    .poll(() => annotationsOnDisk(app.library, article))
    .toMatchObject([{ tags: ['island life', 'food'], note: 'Why bread?' }])
})

test('a note belongs to the article as a whole, and an empty one goes away', async ({
  app,
  article,
  margin,
}) => {
  await margin.writeArticleNote()
  await expect(margin.field).toBeFocused()
  await app.page.keyboard.type('Call the captain.')
  await app.page.keyboard.press('Escape')
  await expect(margin.card('Note on the article')).toContainText('Call the captain.')
  await expect
    .poll(() => annotationsOnDisk(app.library, article))
    .toMatchObject([{ kind: 'note', note: 'Call the captain.' }])

  await margin.writeArticleNote()
  await expect(margin.field).toBeFocused()
  await expect(margin.cards).toHaveCount(2)
  await app.page.keyboard.press('Escape')
  await expect(margin.cards).toHaveCount(1)
  await expectNotes(app, article, ['Call the captain.'])
})

test('a mark that is deleted while its note is written comes back with the note', async ({
  app,
  article,
  reader,
  margin,
}) => {
  await reader.mark(1, 'Fresh bread')
  await app.page.keyboard.press('n')
  await expect(margin.field).toBeFocused()
  await app.page.keyboard.type('Half a thought')
  await margin.button('Delete').click()
  await expect(margin.cards).toHaveCount(0)
  await expectNotes(app, article, [])
  await app.page.getByRole('button', { name: 'Undo' }).click()
  await expect(margin.card('Quote: Fresh bread')).toContainText('Half a thought')
  await expectNotes(app, article, ['Half a thought'])
})

test('a hostile note does nothing but say what it says', async ({
  app,
  article,
  reader,
  margin,
}) => {
  const note = [
    '<script>window.hacked = true</script>',
    '',
    '<img src="x" onerror="window.hacked = true">',
    '',
    '![a picture](https://tracker.example/pixel.gif "title")',
    '',
    '[run](javascript:window.hacked=true) [data](data:text/html,<script>window.hacked=true</script>)',
    '[vb](vbscript:x) [relative](/call/library.undo) [file](file:///etc/passwd)',
    '',
    '<svg onload="window.hacked = true"><a href="javascript:window.hacked=true">svg</a></svg>',
    '',
    '<iframe src="javascript:window.hacked=true"></iframe>',
    '',
    '[ref]',
    '',
    '[ref]: javascript:window.hacked=true',
  ].join('\n')
  await app.call('annotation.create', { article, note })
  const card = margin.card('Note on the article')
  await expect(card).toContainText('a picture')
  await expect(card).toContainText('relative')
  // As a whole it stands in the file; in the window only its words do.
  expect(notesOnDisk(app.library, article)).toEqual([note])
  await expect(card.locator('script, img, svg:not([aria-hidden]), iframe, a')).toHaveCount(0)
  await card.getByText('run data').click()
  expect(await app.page.evaluate(() => 'hacked' in window)).toBe(false)
  await reader.isShown(ferry.title)
})

test.describe('what is typed is never lost', () => {
  test('when the window is loaded again in the middle of a word', async ({
    app,
    article,
    reader,
    margin,
  }) => {
    await reader.drag('said nothing')
    await expect(reader.toolbar).toBeVisible()
    await app.page.keyboard.press('n')
    await expect(margin.field).toBeFocused()
    await app.page.keyboard.type('In the middle of a wor')
    await app.page.reload()
    await reader.isShown(ferry.title)
    await expectNotes(app, article, ['In the middle of a wor'])
    await expect(margin.card('Quote: said nothing')).toContainText('In the middle of a wor')
  })

  test('when the window is loaded again while the words before are being saved', async ({
    app,
    article,
    reader,
    margin,
    host,
  }) => {
    test.skip(host === 'electron', heldOnlyOnTheWire)
    await reader.mark(1, 'said nothing')
    await app.page.keyboard.press('n')
    await expect(margin.field).toBeFocused()
    app.expectError(/Failed to load resource|ERR_FAILED|Failed to fetch/)
    let saves = 0
    // The first save never arrives.
    await app.page.route('**/call/annotation.edit', (route) =>
      saves++ === 0 ? null : route.continue(),
    )
    await app.page.keyboard.type('In the middle')
    await expect.poll(() => saves).toBe(1)
    await app.page.keyboard.type(' of a wor')
    await app.page.reload()
    await reader.isShown(ferry.title)
    await expectNotes(app, article, ['In the middle of a wor'])
  })

  test('when one goes on to another note at once', async ({ app, article, reader, margin }) => {
    await reader.mark(1, 'ninety years')
    await app.page.keyboard.press('n')
    await expect(margin.field).toBeFocused()
    await app.page.keyboard.type('the first')
    await margin.writeArticleNote()
    await expect(margin.field).toHaveValue('')
    await app.page.keyboard.type('the second')
    await app.page.keyboard.press('Escape')
    await expectNotes(app, article, ['the first', 'the second'])
  })

  test('when the host cannot be reached, until it can', async ({
    app,
    article,
    reader,
    margin,
    host,
  }) => {
    test.skip(host === 'electron', heldOnlyOnTheWire)
    await reader.mark(1, 'ninety years')
    await app.page.keyboard.press('n')
    await expect(margin.field).toBeFocused()
    app.expectError(/Failed to load resource|ERR_FAILED/)
    await app.page.route('**/call/annotation.edit', (route) => route.abort())
    await app.page.keyboard.type('kept')
    await expect(app.page.getByText('Not saved.')).toBeVisible()
    await expect(margin.field).toHaveValue('kept')
    expect(notesOnDisk(app.library, article)).toEqual([''])
    await app.page.unroute('**/call/annotation.edit')
    await app.page.getByRole('button', { name: 'Try again' }).click()
    await expectNotes(app, article, ['kept'])
    await expect(app.page.getByText('Not saved.')).toBeHidden()
  })
})
