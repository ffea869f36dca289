// Marks: chosen, stepped through, relabelled, deleted, copied, and told from each other.
import { labelColours } from '#shared/model/label'
import { themes } from '#shared/model/settings'
import { pasted } from './clipboard'
import { expect, test } from './ferry'
import { marksOnDisk } from './library-folder'

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
