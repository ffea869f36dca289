import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { defaultFolder } from './folder'

it('the library lies where the environment says', () => {
  expect(defaultFolder({ PULLQUOTE_LIBRARY: 'somewhere/else' })).toBe(resolve('somewhere/else'))
})

it('the library lies in a folder of its own among the data of programs', () => {
  expect(defaultFolder({})).toMatch(/[\\/]pullquote([\\/]Data)?$/i)
  expect(defaultFolder({ PULLQUOTE_LIBRARY: '' })).toBe(defaultFolder({}))
})
