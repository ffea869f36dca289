// Runs the built app in Electron for one test.
import { fileURLToPath } from 'node:url'
import { _electron, type BrowserContext, type Page } from '@playwright/test'
import type { Running } from './app'

const project = fileURLToPath(new URL('..', import.meta.url))

export async function startElectron(
  library: string,
  _context: BrowserContext,
  watch: (page: Page) => void,
): Promise<Running> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({ args: [...sandbox, project, '--library', library] })
  const page = await app.firstWindow()
  watch(page)
  const ended = new Promise<void>((resolve) => app.once('close', () => resolve()))
  return {
    page,
    async kill() {
      app.process().kill('SIGKILL')
      await ended
    },
  }
}
