// The window.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { Settings } from '#shared/model/settings'
import { origin } from './addresses'
import { bridgeArgument } from './bridge'
import { groundOf } from './theme'
import { placeOn, readPlace, smallest, writePlace } from './window-place'

export function openWindow(settings: Settings): BrowserWindow {
  const kept = join(app.getPath('userData'), 'window.json')
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const { maximized, ...bounds } = placeOn(areas, readPlace(kept))
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Pullquote',
    backgroundColor: groundOf(settings.theme, nativeTheme.shouldUseDarkColors),
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: fileURLToPath(new URL('../preload/preload.cjs', import.meta.url)),
      additionalArguments: [bridgeArgument],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Its dictionaries would be fetched from another machine.
      spellcheck: false,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () =>
    writePlace(kept, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  )
  // A page that crashed leaves an empty window; the library is safe in this process, so it is just loaded again.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && reason !== 'killed') window.reload()
  })
  void window.loadURL(`${origin}/`)
  return window
}

export function focus(window: BrowserWindow) {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
