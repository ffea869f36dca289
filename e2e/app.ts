// The app under test: a host on a library of its own, its window, and the watch over what it must never do, which is to ask
// anything of another machine, or to report an error nobody expected.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import type { CommandName, Input, Output } from '#shared/contract'
import type { Outcome } from '#shared/failure'
import { startBrowserHost } from './browser-host'
import { startElectron } from './electron-host'
import { watch } from './watch'

export interface HostOptions {
  host: 'browser' | 'electron'
}

/** One run of a host, with its window open. */
export interface Running {
  page: Page
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

export interface App {
  /** The window; another one after `restart`. */
  readonly page: Page
  /** The folder of the library. */
  readonly library: string
  /** Runs a command as the window does; rejects with the failure's sentence. */
  call<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>>
  kill(): Promise<void>
  /** Starts the host again on the same library. */
  restart(): Promise<void>
  /** Errors on the console that the test brings about on purpose. */
  expectError(pattern: RegExp): void
}

export const test = base.extend<HostOptions & { app: App }>({
  host: ['browser', { option: true }],
  app: async ({ host, context }, use) => {
    const library = mkdtempSync(join(tmpdir(), 'pullquote-e2e-'))
    const watched = watch()
    const start = async () => {
      const run = host === 'electron' ? startElectron : startBrowserHost
      return run(library, context, (page) => watched.add(page))
    }
    let running = await start()
    await use({
      get page() {
        return running.page
      },
      library,
      call: (name, input) => call(running.page, name, input),
      kill: () => running.kill(),
      async restart() {
        await running.kill()
        running = await start()
      },
      expectError: (pattern) => watched.expectError(pattern),
    })
    await running.kill()
    rmSync(library, { recursive: true, force: true })
    expect(watched.outside(), 'requests to other machines').toEqual([])
    expect(watched.errors(), 'errors on the console').toEqual([])
  },
})

export { expect }

async function call<N extends CommandName>(
  page: Page,
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  const outcome = await page.evaluate(
    async ({ name, input }): Promise<Outcome<unknown>> => {
      if (window.pullquote) return window.pullquote.commands[name](input)
      const response = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
      return response.json()
    },
    { name, input },
  )
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.message}`)
  return outcome.value as Output<N>
}

declare global {
  interface Window {
    pullquote?: { commands: Record<CommandName, (input: unknown) => Promise<Outcome<unknown>>> }
  }
}
