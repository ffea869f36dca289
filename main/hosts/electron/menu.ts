// The menu of the desktop. Its entries ask the window for what the window's own keys do, so both are always the same.
import type { MenuItemConstructorOptions } from 'electron'
import type { WindowCommand } from '#shared/contract'

/**
 * @param choose runs a command in the window
 * @param development adds the tools of the developer
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  choose: (command: WindowCommand) => void,
  development: boolean,
): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const entry = (
    label: string,
    command: WindowCommand,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    label,
    click: () => choose(command),
    // Shown, not taken: the window listens to these keys itself, and a text field has its own undo.
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const settings = entry('Settings…', 'settings', 'CmdOrCtrl+,')
  return [
    ...(mac ? [applicationMenu(settings)] : []),
    {
      label: '&File',
      submenu: [
        entry('Add an Article…', 'import', 'CmdOrCtrl+O'),
        entry('Export Annotations…', 'export', 'CmdOrCtrl+E'),
        line,
        ...(mac ? [] : [settings, line]),
        mac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        entry('Undo', 'undo', 'CmdOrCtrl+Z'),
        entry('Redo', 'redo', 'Shift+CmdOrCtrl+Z'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        line,
        entry('Find in the Text', 'find', 'CmdOrCtrl+F'),
        entry('Filter the Shelf', 'filter'),
      ],
    },
    {
      label: '&View',
      submenu: [
        entry('Show or Hide the Shelf', 'toggle-shelf'),
        entry('Show or Hide the Margin', 'toggle-margin'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        line,
        { role: 'togglefullscreen' },
        ...(development ? ([line, { role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [entry('Keyboard Shortcuts', 'shortcuts')] },
  ]
}

function applicationMenu(settings: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      settings,
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  }
}
