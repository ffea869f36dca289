import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { type WindowCommand, windowCommands } from '#shared/contract'
import { menuTemplate } from './menu'

function entries(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? entries(item.submenu) : []),
  ])
}

test.each(['linux', 'win32', 'darwin'] as const)(
  'on %s each command is in the menu once',
  (platform) => {
    const chosen: WindowCommand[] = []
    const template = menuTemplate(platform, (command) => chosen.push(command), false)
    for (const { click } of entries(template)) (click as (() => void) | undefined)?.()
    expect(chosen.sort()).toEqual([...windowCommands].sort())
  },
)

test('the window keeps its keys', () => {
  for (const entry of entries(menuTemplate('linux', () => {}, false))) {
    if (entry.accelerator) expect(entry.registerAccelerator).toBe(false)
  }
})

test('no plain letter is taken where a menu takes the keys that it shows', () => {
  const shown = (platform: NodeJS.Platform) =>
    entries(menuTemplate(platform, () => {}, false)).flatMap(({ accelerator }) => accelerator ?? [])
  expect(shown('linux')).toContain('W')
  expect(shown('darwin').length).toBeGreaterThan(0)
  for (const keys of shown('darwin')) expect(keys).toContain('CmdOrCtrl')
})

test('the tools of the developer are in no packaged app', () => {
  const roles = (development: boolean) =>
    entries(menuTemplate('linux', () => {}, development)).map(({ role }) => role)
  expect(roles(true)).toContain('toggleDevTools')
  expect(roles(false)).not.toContain('toggleDevTools')
})
