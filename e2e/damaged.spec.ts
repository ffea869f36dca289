// A library that was killed in the middle of changes and then damaged comes back in the window, with plain words about what
// happened; and from there a backup is restored.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expectAccessible } from './accessibility'
import { expect, test } from './app'
import { ArticlePage } from './article-page'
import { bringIn, ferry, ledger } from './articles'
import { killWhileMarking } from './holder'

const rewrite = (path: string, change: (bytes: Buffer) => Uint8Array) =>
  writeFileSync(path, change(readFileSync(path)))
const fillWithNul = (bytes: Buffer) => new Uint8Array(bytes.length)
const cutOff = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)
function flipBit(bytes: Buffer) {
  const at = bytes.indexOf('"title"') + 12
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}

test('a library that was killed and damaged says what happened, and a backup brings back the rest', async ({
  app,
}) => {
  const article = await bringIn(app, ferry)
  await bringIn(app, ledger)
  const reader = new ArticlePage(app)
  await reader.open(ferry.title)
  await app.call('annotation.create', { article, passage: { quote: 'ninety years' } })
  await app.call('backup.take', {})

  // Killed while changes run.
  const acknowledged = await killWhileMarking(app, article)
  await app.kill()

  // Damaged: the head, the articles, the marks, the texts and what arrived.
  const within = (...names: string[]) => join(app.library, ...names)
  rewrite(within('library.json'), cutOff)
  rewrite(within('articles', '1.json'), flipBit)
  rewrite(within('annotations', `${article}.json`), fillWithNul)
  for (const folder of ['bodies', 'originals'])
    for (const name of readdirSync(within(folder))) rewrite(within(folder, name), fillWithNul)

  await app.restart()
  const { page } = app
  await reader.open(ferry.title)
  await page.getByRole('button', { name: 'Show…' }).click()
  const noticed = page.getByRole('list', { name: 'What was noticed' })
  const document = (file: string) =>
    `The file ${file} of your library was damaged, and was made again from the journal. What was there is kept as ${basename(file)}.damaged-1.`
  await expect(noticed).toContainText(document('library.json'))
  await expect(noticed).toContainText(document('articles/1.json'))
  await expect(noticed).toContainText(document(`annotations/${article}.json`))
  await expect(noticed).toContainText(
    `The text of “${ferry.title}” was damaged, and was taken from the backup of`,
  )
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  const kept = await app.call('annotation.list', { article })
  expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining([...acknowledged]))
  for (const { located } of kept) expect(located?.status).toBe('exact')
  expect((await app.call('library.mend', {})).done).not.toEqual([])
  expect((await app.call('library.examine', {})).findings).toEqual([])

  // What the generation holds is told before it is restored.
  await page.keyboard.press('Shift+B')
  await page.getByRole('button', { name: /^Restore… the backup/ }).click()
  await expect(page.getByRole('list', { name: 'What restoring it changes' })).toContainText(
    ferry.title,
  )
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(
    page.getByText(/The library is what it was on .* is kept as the backup of/),
  ).toBeVisible()
  expect(await app.call('annotation.list', { article })).toHaveLength(1)
  await app.restart()
  expect((await app.call('library.open', {})).notices).toEqual([])
})
