import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { install, isInstalled, matches } from './installed.mjs'
import { nodeProblem } from './node-version.mjs'

const zod = { version: '4.6.7', integrity: 'sha512-a' }
const wanted = {
  '': { version: '0.1.0' },
  'node_modules/zod': zod,
  'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-b', optional: true },
}

describe('node_modules matches the lock file', () => {
  test.each([
    ['all there, optional ones of other platforms missing', { 'node_modules/zod': zod }, true],
    ['a package is missing', {}, false],
    ['another version', { 'node_modules/zod': { ...zod, version: '4.6.6' } }, false],
    ['the same version of other bytes', { 'node_modules/zod': { ...zod, integrity: 'x' } }, false],
    ['one that is no longer wanted', { 'node_modules/zod': zod, 'node_modules/old': zod }, false],
  ])('%s', (_name, present, expected) => {
    expect(matches(wanted, present)).toBe(expected)
  })
})

describe('node_modules that is a link', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-link-'))
    mkdirSync(join(folder, 'project'))
    writeFileSync(
      join(folder, 'project', 'package-lock.json'),
      JSON.stringify({ packages: wanted }),
    )
    symlinkSync(join(folder, 'packages'), join(folder, 'project', 'node_modules'), 'junction')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('is used as it is, and what it leads to is left alone', async () => {
    mkdirSync(join(folder, 'packages', 'zod'), { recursive: true })
    /** @type {string[]} */
    const said = []
    expect(isInstalled(join(folder, 'project'))).toBe(false)
    await install(join(folder, 'project'), (line) => said.push(line))
    expect(said).toEqual([expect.stringContaining('node_modules is a link')])
    expect(existsSync(join(folder, 'packages', 'zod'))).toBe(true)
  })

  test('and leads nowhere is told', async () => {
    await expect(install(join(folder, 'project'), () => {})).rejects.toThrow('leads nowhere')
  })
})

test.each([
  ['18.20.4', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.1.0', true],
  ['100.0.0', true],
])('Node %s is new enough: %s', (version, enough) => {
  expect(nodeProblem(version) === null).toBe(enough)
})
