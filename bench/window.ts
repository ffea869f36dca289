// The built app in a window of a real Chromium, for measurements: on a library of its own, and what its page has done meanwhile.
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { findLaunch } from '../e2e/browser'
import { spawnHost } from '../e2e/browser-host'

export const launchChromium = async () => chromium.launch(await findLaunch())

export interface Window {
  page: Page
  session: CDPSession
  address: string
  close(): Promise<void>
}

/** A host of its own on a library, and a window on it. */
export async function openWindow(browser: Browser, library: string): Promise<Window> {
  const host = spawnHost('--keep', '--library', library)
  const address = await host.address()
  // A context of its own: hosts at other ports of the machine would overwrite each other's cookies.
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 } })
  const page = await context.newPage()
  await page.goto(address)
  return {
    page,
    session: await metricsOf(page),
    address: new URL('/', address).href,
    async close() {
      await context.close()
      host.kill('SIGKILL')
      await host.ended
    },
  }
}

/** Thread time, so that what else the machine does counts nothing; of a page in front, because others are held back. */
export async function metricsOf(page: Page): Promise<CDPSession> {
  await page.bringToFront()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return session
}

/** Milliseconds that the page has spent so far on scripts, styles and layout. */
export async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  const names = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration']
  return metrics
    .filter(({ name }) => names.includes(name))
    .reduce((sum, { value }) => sum + value * 1000, 0)
}

/** Megabytes of the page's JavaScript heap, after what is no longer used has been collected. */
export async function memoryOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}

/** Waits until what has been drawn is painted, and nothing is left to be done. */
export function settle(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    await new Promise((resolve) => setTimeout(resolve, 100))
  })
}
