// Tells that the library can't be opened: in the terminal, and in a window for those who started Pullquote without one.
import { Failure } from '#shared/failure'
import { openAppWindow } from './app-window'
import { startServer } from './server'

/** Milliseconds after the page was last loaded; it stays in its window when the server has gone. */
const patience = 20_000

/** Ends the process with 1 after the failure was shown; throws again what is no `Failure`. */
export async function showFailure(error: unknown, browser: string | null): Promise<never> {
  if (!(error instanceof Failure)) throw error
  console.error(error.message)
  if (!browser) process.exit(1)
  const end = () => process.exit(1)
  const server = await startServer({
    port: 0,
    files: new Map(),
    session: error.value,
    patience: { first: patience, last: patience },
    onEnd: end,
  })
  openAppWindow(browser, server.address(), end)
  return new Promise(() => {})
}
