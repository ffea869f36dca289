// What a window may not do, whatever runs in it: go anywhere, open anything, ask for anything of the machine, load anything
// that is not its own.
import { type App, type Session, shell, type WebContents } from 'electron'
import { isOwn, isOwnBlob, outsideAddress } from './addresses'

/** Holds for every page of the app, also for those that nobody thought of. */
export function confine(app: App, session: Session) {
  app.on('web-contents-created', (_event, contents) => confineContents(contents))
  // Copying a quote is the one permission that reading needs.
  session.setPermissionRequestHandler((contents, permission, decide) =>
    decide(permission === 'clipboard-sanitized-write' && isOwn(contents.getURL())),
  )
  session.setPermissionCheckHandler(
    (contents, permission) =>
      permission === 'clipboard-sanitized-write' && contents !== null && isOwn(contents.getURL()),
  )
  session.setDevicePermissionHandler(() => false)
  // The page's policy forbids this already. Here it is kept from outside of the page.
  session.webRequest.onBeforeRequest((request, decide) =>
    decide({ cancel: !/^(?:app|blob|data|devtools):/.test(request.url) }),
  )
  session.on('will-download', (event, item) => {
    if (!isOwnBlob(item.getURL())) return event.preventDefault()
    item.setSaveDialogOptions({ defaultPath: item.getFilename() })
  })
}

function confineContents(contents: WebContents) {
  contents.on('will-frame-navigate', (event) => {
    if (isOwn(event.url) && event.isMainFrame) return
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    const address = outsideAddress(url)
    if (address) void shell.openExternal(address)
    return { action: 'deny' }
  })
}
