// The Electron host: Pullquote in a window of its own, with the desktop's menus, dialogs, links and files.
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, dialog, Menu, nativeTheme, session as sessions } from 'electron'
import type { Output, WindowCommand } from '#shared/contract'
import { Failure } from '#shared/failure'
import type { Settings } from '#shared/model/settings'
import type { Session } from '../../commands/session'
import { defaultFolder } from '../../library/folder'
import { readDesktopArguments } from '../arguments'
import { openForWindow } from '../open-for-window'
import { open } from '../opening'
import { readRenderer } from '../renderer-files'
import { type Bridge, openBridge } from './bridge'
import { isCommand } from './command'
import { confine } from './confine'
import { menuTemplate } from './menu'
import { profileFolder } from './profile'
import { registerScheme, serveRenderer } from './scheme'
import { lightOf } from './theme'
import { focus, openWindow } from './window'

/** What the desktop handed over before there was a library to put it in. */
const early: string[] = []
let bringIn = (given: string[], _folder: string) => void early.push(...given)

// Run from a checkout, Electron's first argument is the app itself.
const given = process.argv.slice(process.defaultApp ? 2 : 1)
const options = readDesktopArguments(given, process.cwd())
const folder = options.library ?? defaultFolder()

app.setName('Pullquote')
app.setPath('userData', profileFolder(folder, defaultFolder()))
// `pullquote import story.txt`, installed: the same program is the command line. Electron waits for this module to end before
// it looks for a display, so that needs none.
if (await isCommand(given)) app.exit(await runCommand())
else if (app.requestSingleInstanceLock({ open: options.open })) start().catch(fail)
else app.exit(0)

async function runCommand(): Promise<number> {
  const { run } = await import('../cli/run')
  return run(given)
}

/** Not awaited: Electron is ready only after this module has run to its end. */
async function start() {
  app.enableSandbox()
  registerScheme()
  if (app.isPackaged) app.setAsDefaultProtocolClient('pullquote')
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => app.quit())
  listenToTheDesktop()
  await app.whenReady()

  const session = await openLibrary()
  const settings = await followSettings(session)
  confine(app, sessions.defaultSession)
  serveRenderer(await readRenderer(fileURLToPath(new URL('../renderer', import.meta.url))))
  const bridge = openBridge(session)
  session.prepareSearch()
  session.keepBackups()
  closeAtTheEnd(session)
  const show = keepOneWindow(settings)
  setMenu(bridge)
  bringIn = (given, from) => {
    show()
    void open(given, from, {
      call: (name, input) => session.call(name, input),
      send: (event) => bridge.send(event),
    })
  }
  bringIn([...options.open, ...early], process.cwd())
}

function listenToTheDesktop() {
  app.on('second-instance', (_event, _argv, workingDirectory, additional) => {
    const { open: files } = additional as { open: string[] }
    bringIn(files, workingDirectory)
  })
  // macOS hands files and links over as events, not as arguments.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    bringIn([path], '/')
  })
  app.on('open-url', (event, link) => {
    event.preventDefault()
    bringIn([link], '/')
  })
}

async function openLibrary(): Promise<Session> {
  try {
    return await openForWindow(folder, console.error)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(error.message)
    dialog.showErrorBox('Pullquote can’t open the library', error.message)
    app.exit(1)
    return new Promise(() => {})
  }
}

function fail(error: unknown) {
  console.error(error)
  dialog.showErrorBox('Pullquote could not start', String(error))
  app.exit(1)
}

/** Quitting waits for what is being written. */
function closeAtTheEnd(session: Session) {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void session.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}

/** Gives the settings as they are; the desktop's own parts follow the theme. */
async function followSettings(session: Session): Promise<() => Settings> {
  const outcome = await session.call('library.open', {})
  if (!outcome.ok) throw new Error(outcome.failure.message)
  let { settings } = outcome.value as Output<'library.open'>
  nativeTheme.themeSource = lightOf(settings.theme)
  session.subscribe((event) => {
    if (event.name !== 'settings.changed') return
    settings = event.value
    nativeTheme.themeSource = lightOf(settings.theme)
  })
  return () => settings
}

/** Opens the window, and gives the function that brings it to the front, or back. */
function keepOneWindow(settings: () => Settings): () => void {
  let window: BrowserWindow | null = null
  const show = () => {
    if (window) return focus(window)
    window = openWindow(settings())
    window.on('closed', () => {
      window = null
    })
  }
  app.on('activate', show)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  show()
  return show
}

function setMenu({ send }: Bridge) {
  const choose = (command: WindowCommand) => send({ name: 'window.command', value: { command } })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(process.platform, choose, !app.isPackaged)),
  )
}
