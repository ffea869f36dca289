// Reading at scale: an article of 500,000 characters with 10,000 marks, in the built app in a real Chromium, against the same page
// with `<mark>` elements and without sections.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { spawnHost } from '../../e2e/browser-host'
import { makeLongLibrary } from '../../e2e/long-article'
import { watchFrames } from '../frames'
import { medians, printTable } from '../measure'
import { launchChromium, metricsOf, settle, workOf } from '../window'
import { clear, mark, openPlain, type PeerMark, type Tree, takeWindow } from './peer'

const characters = 500_000
const marks = 10_000
const times = Number(process.argv[2] ?? 7)

const folder = mkdtempSync(join(tmpdir(), 'pullquote-bench-'))
const { article, text } = await makeLongLibrary(folder, { characters, marks })
const host = spawnHost('--keep', '--library', folder)
const browser = await launchChromium()
try {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 } })
  const page = await context.newPage()
  const address = await host.address()
  await page.goto(address)
  await page.getByRole('row').first().waitFor()
  const peer = await context.newPage()
  await peer.goto(new URL('/', address).href)
  await peer.getByRole('row').first().waitFor()

  const ours = await measureOurs(page)
  const theirs = await measurePeer(peer, await page.evaluate(takeWindow))

  console.log(
    `${text.length.toLocaleString('en')} characters, ${marks.toLocaleString('en')} marks, Chromium ${browser.version()}; milliseconds, the median of ${times}.\n`,
  )
  const row = (what: string, own: number, other: number) => [
    what,
    own.toFixed(1),
    other.toFixed(1),
    `${(other / own).toFixed(1)} times`,
  ]
  printTable(
    ['', 'Pullquote', '`<mark>`, no sections', 'Pullquote is faster'],
    [
      row('opening: from asking until the text is painted', ours.painted, theirs.painted),
      row('all that the window does until the text is painted', ours.until, theirs.until),
      row('from asking until all of the text is there', ours.whole, theirs.whole),
      row('script, style and layout until all of the text is there', ours.text, theirs.text),
      row('script, style and layout for the first paint of the marks', ours.marks, theirs.marks),
      ['elements added to the article by the marks', `${ours.added}`, `${theirs.added}`, ''],
    ],
  )
  console.log()
  const changes = await measureChanges(page)
  printTable(
    [
      'one among all',
      'script, style and layout, of all frames',
      'longest task',
      'most between two paints',
      'frames dropped',
    ],
    changes.map(({ what, work, task, frame, dropped }) => [
      what,
      ...[work, task, frame].map(inTenths),
      `${dropped}`,
    ]),
  )
} finally {
  await browser.close()
  host.kill('SIGKILL')
  await host.ended
  rmSync(folder, { recursive: true, force: true })
}

function inTenths(milliseconds: number): string {
  return milliseconds.toFixed(1)
}

function elementsIn(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('article *').length)
}

interface Opening {
  /** By the clock, from asking on: until the text about the reader's place is painted, and until all of it is there. */
  painted: number
  whole: number
  /** Everything that the window's main thread has done until the text is painted. */
  until: number
  /** Script, style and layout: until all of the text is there, and for the marks on it. */
  text: number
  marks: number
  /** Elements that the marks have added. */
  added: number
}

/** Opens the article in the app. Runs in the browser. */
async function openOurs(article: string) {
  const start = performance.now()
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  location.hash = `#/article/${article}`
  while (!document.querySelector('[data-start]')) await nextFrame()
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    port2.postMessage(0)
  })
  performance.mark('painted')
  const painted = performance.now() - start
  while (document.querySelector('article [aria-busy="true"]')) await nextFrame()
  return { painted, whole: performance.now() - start }
}

async function measureOurs(page: Page) {
  const session = await metricsOf(page)
  const runs: Opening[] = []
  // The margin's cards are no part of the page: they are measured with the changes.
  await page.keyboard.press(']')
  const leave = async () => {
    await page.evaluate(() => {
      location.hash = ''
    })
    await settle(page)
  }
  for (let run = 0; run <= times; run++) {
    // The marks come when the text has been measured.
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/call/annotation.list', async (route) => {
      await released
      await route.continue()
    })
    await leave()
    const end = await watchFrames(session)
    await page.evaluate(openOurs, article)
    const { until } = await end()
    await leave()
    const before = await workOf(session)
    const clock = await page.evaluate(openOurs, article)
    await settle(page)
    const drawn = await workOf(session)
    const elements = await elementsIn(page)
    release()
    await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0))
    await settle(page)
    runs.push({
      ...clock,
      until: until.painted ?? Number.NaN,
      text: drawn - before,
      marks: (await workOf(session)) - drawn,
      added: (await elementsIn(page)) - elements,
    })
    await page.unroute('**/call/annotation.list')
  }
  await page.keyboard.press(']')
  return medians(runs.slice(1))
}

async function measurePeer(peer: Page, trees: Tree[]) {
  const session = await metricsOf(peer)
  const colours = ['yellow', 'blue', 'green', 'rose', 'violet']
  const passages = await peer.evaluate(async (article) => {
    const answer = await fetch('/call/annotation.list', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ article }),
    })
    const { value } = (await answer.json()) as { value: { located: PeerMark }[] }
    return value.map(({ located: { start, end } }) => ({ start, end }))
  }, article)
  const all = passages.map(
    (passage, index): PeerMark => ({
      ...passage,
      colour: colours[index % colours.length] as string,
    }),
  )
  const runs: Opening[] = []
  const leave = async () => {
    await peer.evaluate(clear)
    await settle(peer)
  }
  for (let run = 0; run <= times; run++) {
    await leave()
    const end = await watchFrames(session)
    await peer.evaluate(openPlain, { trees, article })
    const { until } = await end()
    await leave()
    const before = await workOf(session)
    const painted = await peer.evaluate(openPlain, { trees, article })
    await settle(peer)
    const drawn = await workOf(session)
    const elements = await elementsIn(peer)
    await peer.evaluate(mark, all)
    await settle(peer)
    runs.push({
      painted,
      whole: painted,
      until: until.painted ?? Number.NaN,
      text: drawn - before,
      marks: (await workOf(session)) - drawn,
      added: (await elementsIn(peer)) - elements,
    })
  }
  return medians(runs.slice(1))
}

/** Selects a few letters of a long paragraph in view, so many letters behind its beginning. Runs in the browser. */
function selectInView(from: number) {
  const long = [...document.querySelectorAll('article p[data-start]')].find(
    (leaf) =>
      leaf.getBoundingClientRect().top > 120 && (leaf.firstChild?.nodeValue?.length ?? 0) > 200,
  )
  const text = long?.firstChild
  if (text) document.getSelection()?.setBaseAndExtent(text, from, text, from + 5)
}

/** What one change costs the window, with the margin beside the page, in the middle of the text. */
async function measureChanges(page: Page) {
  const session = await metricsOf(page)
  await page.getByRole('complementary', { name: 'Notes' }).locator('[data-card]').first().waitFor()
  await settle(page)
  const head = page.locator('[data-card-head]').first()

  async function measure(what: string, act: () => Promise<void>, prepare = async () => {}) {
    const runs: { work: number; task: number; frame: number; dropped: number }[] = []
    for (let run = 0; run <= times; run++) {
      await prepare()
      await settle(page)
      const end = await watchFrames(session)
      const before = await workOf(session)
      await act()
      await settle(page)
      const work = (await workOf(session)) - before
      const { task, frame, dropped } = await end()
      runs.push({ work, task, frame, dropped })
    }
    return { what, ...medians(runs.slice(1)) }
  }

  /** Presses a key, and waits until the host has answered what it asks for. */
  const press = (key: string, command: string) => async () => {
    const answered = page.waitForResponse(`**/call/${command}`)
    await page.keyboard.press(key)
    await answered
  }
  await head.click()
  let label = 1
  const rows = [
    await measure('giving another label', () => {
      label = label === 1 ? 2 : 1
      return press(String(label), 'annotation.edit')()
    }),
    await measure('deleting', press('Delete', 'annotation.delete'), async () => {
      await page.keyboard.press('.')
    }),
    await measure('bringing it back by undo', press('Control+z', 'library.undo')),
  ]
  await page.keyboard.press('Escape')
  let from = 0
  rows.unshift(
    await measure('marking words', press('3', 'annotation.create'), async () => {
      from += 7
      await page.evaluate(selectInView, from)
      await page.getByRole('toolbar', { name: 'Mark the selection' }).waitFor()
    }),
  )
  await page.keyboard.press('.')
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: /^Note on/ }).waitFor()
  rows.push(await measure('typing a letter of a note', () => page.keyboard.type('a')))
  return rows
}
