// Runs the built browser host for one test, and opens its address.
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from '@playwright/test'
import type { Running } from './app'

const program = fileURLToPath(new URL('../out/main/browser.js', import.meta.url))

export async function startBrowserHost(
  library: string,
  context: BrowserContext,
  watch: (page: Page) => void,
): Promise<Running> {
  const host = spawn(process.execPath, [program, '--keep', '--library', library], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => host.once('close', () => resolve()))
  const address = await addressOf(host)
  const page = await context.newPage()
  watch(page)
  await page.goto(address)
  return {
    page,
    async kill() {
      // First the window: without its host it would complain, and rightly so.
      await page.close()
      host.kill('SIGKILL')
      await ended
    },
  }
}

/** The address that the host prints when it is ready. */
function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const read = (text: Buffer) => {
      said += text
      const address = /http:\/\/127\.0\.0\.1:\d+\/open\/\S+/.exec(said)?.[0]
      if (address) resolve(address)
    }
    host.stdout?.on('data', read)
    host.stderr?.on('data', read)
    host.once('close', (code) => reject(new Error(`The host ended with ${code}:\n${said}`)))
  })
}
