// What the window sees of the desktop: the contract's commands by name, and its events. It is sandboxed and bundled into one
// CommonJS file. Nothing else of Electron or Node reaches the page.
import { contextBridge, ipcRenderer } from 'electron'
import type { CommandName, HostEvent } from '#shared/contract'
import { commandChannel, commandsArgument, eventChannel, listenChannel } from './channels'

const names = (process.argv.find((argument) => argument.startsWith(commandsArgument)) ?? '')
  .slice(commandsArgument.length)
  .split(',') as CommandName[]

contextBridge.exposeInMainWorld('pullquote', {
  kind: 'electron',
  commands: Object.fromEntries(
    names.map((name) => [
      name,
      (input: unknown) => ipcRenderer.invoke(commandChannel(name), input),
    ]),
  ),
  subscribe(listener: (event: HostEvent) => void) {
    // The listener gets the event alone: the sender that Electron adds would be a way around the commands.
    const pass = (_sent: unknown, event: HostEvent) => listener(event)
    ipcRenderer.on(eventChannel, pass)
    ipcRenderer.send(listenChannel)
    return () => ipcRenderer.off(eventChannel, pass)
  },
})
