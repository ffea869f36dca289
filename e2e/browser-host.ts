// Runs the built browser host for one test, and opens its address.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import type { Running } from './app'

const program = resolve('out/main/browser.js')

export interface BrowserHost {
  /** The address that it prints when it is ready; rejects with what it said when it ends before. */
  address(): Promise<string>
  kill(signal: NodeJS.Signals): void
  /** Its exit code, and all that it said. */
  readonly ended: Promise<{ code: number | null; said: string }>
}

/** Starts it where it can open no window. */
export function spawnHost(...parameters: string[]): BrowserHost {
  const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env
  const host = spawn(process.execPath, [program, ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  })
  let said = ''
  for (const stream of [host.stdout, host.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text
    })
  }
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    host.once('close', (code) => resolve({ code, said }))
  })
  return {
    address: () =>
      new Promise((resolve, reject) => {
        const look = () => {
          const address = /http:\/\/127\.0\.0\.1:\d+\/open\/\S+/.exec(said)?.[0]
          if (address) resolve(address)
        }
        host.stdout.on('data', look)
        look()
        void ended.then(({ code }) => reject(new Error(`The host ended with ${code}:\n${said}`)))
      }),
    kill: (signal) => host.kill(signal),
    ended,
  }
}

export async function startBrowserHost(
  library: string,
  context: BrowserContext,
  watch: (page: Page) => void,
): Promise<Running> {
  const host = spawnHost('--keep', '--library', library)
  const address = await host.address()
  const page = await context.newPage()
  watch(page)
  await page.goto(address)
  return {
    page,
    async kill() {
      // First the window: without its host it would complain, and rightly so.
      await page.close()
      host.kill('SIGKILL')
      await host.ended
    },
  }
}
