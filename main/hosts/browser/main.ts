// The browser host: Pullquote over a loopback server, in an app window of the machine's browser or at a printed address.
import { cwd } from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Session } from '../../commands/session'
import { defaultFolder } from '../../library/folder'
import { type HostArguments, readArguments, usage } from '../arguments'
import { openForWindow } from '../open-for-window'
import { open } from '../opening'
import { readRenderer } from '../renderer-files'
import { findBrowser, hasDisplay, openAppWindow } from './app-window'
import { showFailure } from './failure-window'
import { type LoopbackServer, startServer } from './server'

/** Milliseconds. A window opens by itself, a person who copies the address takes longer. */
const patience = { window: 2 * 60_000, person: 15 * 60_000, reload: 3_000 }

const options = readOptions(process.argv.slice(2))
const browser = options.keep || !hasDisplay() ? null : findBrowser()
const session = await openLibrary()
const server = await listen()
session.subscribe((event) => server.send(event))
session.prepareSearch()
session.keepBackups()
// Before anybody knows of it, so that nobody ends it otherwise.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
console.log(`Pullquote is at ${server.address()}`)
const window = browser ? openAppWindow(browser, server.address(), tellNoWindow) : null
await open(options.open, cwd(), {
  call: (name, input) => session.call(name, input),
  send: (event) => server.send(event),
})

function readOptions(given: string[]): HostArguments {
  if (given.includes('--help')) {
    process.stdout.write(usage)
    process.exit(0)
  }
  try {
    return readArguments(given, cwd())
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${usage}`)
    process.exit(2)
  }
}

async function openLibrary(): Promise<Session> {
  try {
    return await openForWindow(options.library ?? defaultFolder(), console.error)
  } catch (error) {
    return showFailure(error, browser)
  }
}

async function listen(): Promise<LoopbackServer> {
  const first = browser ? patience.window : patience.person
  const forever = Number.POSITIVE_INFINITY
  try {
    return await startServer({
      port: options.port,
      files: await readRenderer(fileURLToPath(new URL('../renderer', import.meta.url))),
      session,
      patience: options.keep ? { first: forever, last: forever } : { first, last: patience.reload },
      onEnd: end,
    })
  } catch (error) {
    console.error(`Pullquote could not start its server: ${messageOf(error)}.`)
    await session.close()
    process.exit(1)
  }
}

async function end() {
  window?.close()
  await server.close()
  await session.close()
  process.exit(0)
}

function tellNoWindow(reason: string) {
  console.error(`No window could be opened (${reason}): open the address above in a browser.`)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
