import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placeOn, readPlace, writePlace } from './window-place'

const left = { x: 0, y: 25, width: 1440, height: 875 }
const right = { x: 1440, y: 0, width: 1920, height: 1080 }
const kept = { x: 100, y: 80, width: 1000, height: 700, maximized: false }

test.each([
  ['the first start', null, { width: 1360, height: 900, maximized: false }],
  ['where it was', kept, kept],
  ['on the second display', { ...kept, x: 1500 }, { ...kept, x: 1500 }],
  ['partly outside, but in reach', { ...kept, x: -800 }, { ...kept, x: -800 }],
  [
    'out of reach at the side',
    { ...kept, x: -900 },
    { width: 1360, height: 900, maximized: false },
  ],
  ['above the display', { ...kept, y: -200 }, { width: 1360, height: 900, maximized: false }],
  ['below it', { ...kept, y: 890, maximized: true }, { width: 1360, height: 900, maximized: true }],
  [
    'larger than the display',
    { ...kept, width: 9000, height: 9000 },
    { ...kept, width: 1440, height: 875 },
  ],
])('%s', (_name, before, expected) => {
  expect(placeOn([left, right], before)).toEqual(expected)
})

test('a place is read as it was written, and what is no place is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-place-'))
  try {
    const path = join(folder, 'window.json')
    expect(readPlace(path)).toBeNull()
    writePlace(path, kept)
    expect(readPlace(path)).toEqual(kept)
    writeFileSync(path, '{"x":"a"')
    expect(readPlace(path)).toBeNull()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
