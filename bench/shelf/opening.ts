// Opening the window: until its first rows are there (or what an empty library shows in their place), and until all are.
import { watchFrames } from '../frames'
import { memoryOf, settle, type Window } from '../window'

/** Milliseconds and megabytes. `rows` is how many the list has in the end. */
export async function measureOpening({ page, session, address }: Window, rows: number) {
  await page.goto('about:blank')
  await page.bringToFront()
  await page.addInitScript(markFirst)
  const end = await watchFrames(session)
  await page.goto(address)
  await page.waitForFunction(
    (rows) =>
      rows === 0
        ? document.querySelector('nav h2, main h1, main h2') !== null
        : document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') === `${rows}`,
    rows,
  )
  await settle(page)
  const { until, task, all } = await end()
  const clock = await page.evaluate(
    () => performance.getEntriesByName('first rows')[0]?.startTime ?? Number.NaN,
  )
  return {
    first: until['first rows'] ?? Number.NaN,
    clock,
    all,
    task,
    memory: await memoryOf(session),
  }
}

/** Marks when the first rows have been drawn, in whose place an empty library has a heading. Runs in the browser. */
function markFirst() {
  const seen = new MutationObserver(() => {
    if (!document.querySelector('[role="row"], main h1, main h2')) return
    seen.disconnect()
    performance.mark('first rows')
  })
  seen.observe(document, { childList: true, subtree: true })
}
