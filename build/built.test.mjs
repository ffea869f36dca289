import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from './built.mjs'

let folder = ''
/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pullquote-sources-'))
  for (const path of ['main/a.ts', 'renderer/a.tsx', 'shared/a.ts']) write(path, 'a')
  for (const path of ['electron.vite.config.ts', 'package.json']) write(path, 'a')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.each(['main/a.ts', 'renderer/reading/new.tsx', 'renderer/a.css', 'package.json'])(
  'a change of %s makes the built app stale',
  (path) => {
    const before = fingerprint(folder)
    write(path, 'longer')
    expect(fingerprint(folder)).not.toBe(before)
  },
)

test.each([
  'main/a.test.ts',
  'renderer/a.test.tsx',
  'main/a.fixture.ts',
  'shared/a.cases.ts',
  'shared/a.arbitrary.ts',
])('%s is no part of it', (path) => {
  const before = fingerprint(folder)
  write(path, 'new')
  expect(fingerprint(folder)).toBe(before)
})
