import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from './lock.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pullquote-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const silently = () => {}

test('two that come together work one after the other', async () => {
  /** @type {string[]} */
  const log = []
  const work = (/** @type {string} */ name) => async () => {
    log.push(`${name} in`)
    await new Promise((resolve) => setImmediate(resolve))
    log.push(`${name} out`)
  }
  await Promise.all([
    withLock(folder, silently, work('first')),
    withLock(folder, silently, work('second')),
  ])
  expect(log).toEqual(['first in', 'first out', 'second in', 'second out'])
})

test('it is free again after a failure', async () => {
  await expect(withLock(folder, silently, () => Promise.reject(new Error('no')))).rejects.toThrow()
  expect(await withLock(folder, silently, async () => 'worked')).toBe('worked')
})

test.each([
  ['a process that is gone', JSON.stringify({ pid: 2 ** 30, host: hostname() })],
  ['a maker that died before it wrote its name', null],
])('is taken over from %s', async (_name, note) => {
  const lock = join(folder, '.cache', 'setup.lock')
  mkdirSync(lock, { recursive: true })
  if (note) writeFileSync(join(lock, 'owner.json'), note)
  utimesSync(lock, new Date(0), new Date(0))
  expect(await withLock(folder, silently, async () => 'worked')).toBe('worked')
})
