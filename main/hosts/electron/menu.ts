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
    // Shown, not taken: the window listens to these keys itself, and a text field has its own undo. macOS takes all that it shows,
    // and a plain letter could not be typed any more.
    ...(accelerator && (!mac || accelerator.includes('CmdOrCtrl'))
      ? { accelerator, registerAccelerator: false }
      : {}),
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
        entry('Check a Draft…', 'verify', 'Shift+V'),
        entry('Backups…', 'backups', 'Shift+B'),
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
        entry('Search All Texts and Notes', 'search', 'CmdOrCtrl+K'),
        entry('Next Place That Was Found', 'hit-next', 'F4'),
        entry('Place Before That Was Found', 'hit-before', 'Shift+F4'),
        line,
        entry('Find in the Text', 'find', 'CmdOrCtrl+F'),
        entry('Filter the Shelf', 'filter', '/'),
      ],
    },
    {
      label: '&Article',
      submenu: [
        entry('Quotations: Who Said What', 'quotations', 'W'),
        entry('Review Its Marks', 'review', 'R'),
        entry('Review the Marks of All Articles', 'review-library', 'Shift+R'),
        line,
        entry('Check for Changes', 'check', 'U'),
        entry('Show What Changed', 'changes', 'D'),
      ],
    },
    {
      label: '&View',
      submenu: [
        entry('Show or Hide the Shelf', 'shelf', '['),
        entry('Show or Hide the Margin', 'margin', ']'),
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
    { role: 'help', submenu: [entry('Keyboard Shortcuts', 'shortcuts', '?')] },
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
