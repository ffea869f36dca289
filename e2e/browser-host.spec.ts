// The browser host as a program: what it prints, whom it lets in, and when it ends.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type BrowserHost, spawnHost } from './browser-host'

/** A folder for a library, and hosts that are stopped at the end. */
const test = base.extend<{ library: string; run: (...parameters: string[]) => BrowserHost }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first parameter.
  library: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'pullquote-host-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  run: async ({ library }, use) => {
    const hosts: BrowserHost[] = []
    await use((...parameters) => {
      const host = spawnHost('--library', library, ...parameters)
      hosts.push(host)
      return host
    })
    for (const host of hosts) host.kill('SIGKILL')
    await Promise.all(hosts.map(({ ended }) => ended))
  },
})

const shown = (page: Page) => expect(page.getByRole('main').first()).toBeVisible()

test('its address lets one browser in, and leaves no token behind', async ({
  run,
  page,
  browser,
}) => {
  const address = await run('--keep').address()
  await page.goto(address)
  await shown(page)
  expect(new URL(page.url()).pathname).toBe('/')
  await page.reload()
  await shown(page)

  const other = await (await browser.newContext()).newPage()
  expect((await other.goto(address))?.status()).toBe(403)
  await expect(other.getByText('This address was used already')).toBeVisible()
  expect((await other.goto(new URL(address).origin))?.status()).toBe(403)
})

test('a link on a page of another site opens it too', async ({ run, page }) => {
  const address = await run('--keep').address()
  await page.route('https://terminal.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<a href="${address}">open</a>` }),
  )
  await page.goto('https://terminal.example/')
  await page.getByText('open').click()
  await shown(page)
})

test('it ends after its last window, and the library is free again', async ({ run, page }) => {
  const host = run()
  await page.goto(await host.address())
  await shown(page)
  await page.reload()
  await shown(page)
  await page.close()
  expect((await host.ended).code).toBe(0)
  await run().address()
})

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`${signal} ends it well`, async ({ run, page }) => {
    const host = run('--keep')
    await page.goto(await host.address())
    await shown(page)
    host.kill(signal)
    expect((await host.ended).code).toBe(0)
  })
}

test('a second one on the same library says so, reads it, and leaves the first alone', async ({
  run,
  page,
}) => {
  await page.goto(await run('--keep').address())
  await shown(page)
  const second = run('--keep')
  await second.address()
  second.kill('SIGTERM')
  const { code, said } = await second.ended
  expect(code).toBe(0)
  // One sentence about the first, and the address.
  expect(said.trim().split('\n')).toHaveLength(2)
  await page.reload()
  await shown(page)
})

test('files and addresses are brought in; what can’t be is told', async ({
  run,
  page,
  library,
}) => {
  const story = join(library, '..', `story-${Date.now()}.txt`)
  writeFileSync(story, 'The bridge is open\n\nIt opened on Monday, the mayor said.\n')
  try {
    await page.goto(await run('--keep', story, 'no-such-file.txt').address())
    await expect(page.getByRole('heading', { name: 'The bridge is open' }).first()).toBeVisible()
    await expect(page.getByText('“no-such-file.txt” could not be read')).toBeVisible()
  } finally {
    rmSync(story)
  }
})

test('wrong usage is told, with the right one', async ({ run }) => {
  const { code, said } = await run('--librery').ended
  expect(code).toBe(2)
  expect(said).toContain('Usage: npm start')
})
