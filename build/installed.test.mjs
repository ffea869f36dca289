import { describe, expect, test } from 'vitest'
import { matches } from './installed.mjs'
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
