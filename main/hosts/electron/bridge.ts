// The gate between the window and the main process. Every message says who sent it, and only the page that we serve, in the
// main frame of a window, is answered; the commands then parse their input themselves.
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { type CommandName, contract, type HostEvent } from '#shared/contract'
import type { Session } from '../../commands/session'
import { isOwn } from './addresses'
import { commandChannel, commandsArgument, eventChannel, listenChannel } from './channels'

export const commandNames = Object.keys(contract) as CommandName[]

/** For the preload of each window. */
export const bridgeArgument = commandsArgument + commandNames.join(',')

export interface Bridge {
  /** Sends to all windows; what the desktop asks waits for the first one. */
  send(event: HostEvent): void
}

export function openBridge(session: Session): Bridge {
  const listening = new Set<WebContents>()
  const waiting: HostEvent[] = []
  for (const name of commandNames) {
    ipcMain.handle(commandChannel(name), (event, input) => {
      if (!isWindow(event)) throw new Error('This frame may not call Pullquote.')
      return session.call(name, input)
    })
  }
  ipcMain.on(listenChannel, (event) => {
    if (!isWindow(event)) return
    if (!listening.has(event.sender)) {
      listening.add(event.sender)
      event.sender.once('destroyed', () => listening.delete(event.sender))
    }
    for (const kept of waiting.splice(0)) send(kept)
  })

  function send(event: HostEvent) {
    if (listening.size === 0 && event.name.startsWith('window.')) waiting.push(event)
    for (const window of listening) window.send(eventChannel, event)
  }

  session.subscribe(send)
  return { send }
}

function isWindow({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwn(senderFrame.url)
}
