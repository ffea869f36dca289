// The shelf with very many articles, in the built app in a real Chromium, against a library with none and one with few of them.
// `npm run bench -- shelf [ARTICLES] [TIMES]`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from '../library/generate'
import { medians, printTable } from '../measure'
import { launchChromium, openWindow, type Window } from '../window'
import { measureOpening } from './opening'
import { measureUse } from './use'

const [articles = 50_000, times = 7] = process.argv.slice(2).map(Number)
const few = 200
/** Every third of the generated articles is in the archive, the others are in the inbox. */
const inInbox = (count: number) => count - Math.ceil(count / 3)

const folder = mkdtempSync(join(tmpdir(), 'pullquote-bench-'))
const browser = await launchChromium()
const libraries = [
  { name: 'many', count: articles },
  { name: 'few', count: few },
  { name: 'none', count: 0 },
] as const
const windows: Window[] = []
try {
  for (const { name, count } of libraries) await generate(join(folder, name), count, 1)
  for (const { name } of libraries) windows.push(await openWindow(browser, join(folder, name)))
  const [many, some] = windows as [Window, Window]
  const much = articles.toLocaleString('en')
  console.log(`Chromium ${browser.version()}; thread time, the median of ${times}.\n`)

  const openings: Awaited<ReturnType<typeof measureOpening>>[][] = [[], [], []]
  // By turns, so that a machine that grows slower does so to all of them.
  for (let time = 0; time <= times; time++)
    for (const [index, { count }] of libraries.entries()) {
      const opened = await measureOpening(windows[index] as Window, inInbox(count))
      if (time > 0) openings[index]?.push(opened)
    }
  const [atMany, atFew, atNone] = openings.map(medians) as [Opened, Opened, Opened]
  const opening = (what: string, name: keyof Opened, unit: string) => [
    what,
    ...[atMany, atFew, atNone].map((opened) => `${opened[name].toFixed(1)} ${unit}`),
    `${(atMany[name] / atNone[name]).toFixed(2)} times`,
  ]
  printTable(
    ['opening the window', much, `${few}`, 'none', 'many against none'],
    [
      opening('work until the first rows are there', 'first', 'ms'),
      opening('the same by the clock', 'clock', 'ms'),
      opening('work until all articles are there', 'all', 'ms'),
      opening('the longest task of that', 'task', 'ms'),
      opening('JavaScript memory of the page', 'memory', 'MB'),
    ],
  )

  console.log()
  const [atLarge, atSmall] = [await measureUse(many, times), await measureUse(some, times)]
  printTable(
    [
      'in use',
      `${much}: work`,
      'most between two paints',
      'frames dropped',
      `${few}: work`,
      'most between two paints',
      'frames dropped',
      'many against few',
    ],
    atLarge.map(({ what, ...large }, index) => {
      const small = atSmall[index] as typeof large
      const cells = ({ all, frame, dropped }: typeof large) => [
        `${all.toFixed(1)} ms`,
        `${frame.toFixed(1)} ms`,
        `${dropped}`,
      ]
      return [what, ...cells(large), ...cells(small), `${(large.all / small.all).toFixed(2)} times`]
    }),
  )
} finally {
  for (const window of windows) await window.close()
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}

type Opened = Awaited<ReturnType<typeof measureOpening>>
