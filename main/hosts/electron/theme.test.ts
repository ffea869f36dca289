import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { themes } from '#shared/model/settings'
import { groundOf } from './theme'

test.each(themes)('the ground of %s is the one of the page', (theme) => {
  const tokens = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8')
  const rule = tokens.split(`[data-theme="${theme}"] {`)[1]?.split('}')[0] ?? ''
  expect(rule).toContain(`--ground: ${groundOf(theme, false)};`)
})

test('the system’s theme is paper by day and night in its dark mode', () => {
  expect(groundOf('system', false)).toBe(groundOf('paper', false))
  expect(groundOf('system', true)).toBe(groundOf('night', false))
})
