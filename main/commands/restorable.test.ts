// A session in which a backup is restored goes on, also where the library can't be opened again at once.
import { expect, test } from 'vitest'
import { Failure } from '#shared/failure'
import { restorable } from './restorable'
import type { Session } from './session'

/** A session that answers with its number. */
const numbered = (number: number): Session => ({
  notices: [],
  call: async () => ({ ok: true, value: number }),
  subscribe: () => () => undefined,
  prepareSearch: () => undefined,
  keepBackups: () => undefined,
  follow: () => undefined,
  close: async () => undefined,
})

test('a library that can’t be opened after restoring is opened by the call after that', async () => {
  let opened = 0
  let isFull = false
  const session = await restorable(async () => {
    if (isFull) throw new Failure('cannot-write', 'The disk is full.')
    opened += 1
    return numbered(opened)
  })
  const told: string[] = []
  session.subscribe(({ name }) => told.push(name))
  isFull = true
  const refused = { ok: false, failure: { code: 'cannot-write', message: 'The disk is full.' } }
  expect(await session.call('backup.restore', {})).toEqual(refused)
  expect(await session.call('article.list', {})).toEqual(refused)
  expect(await session.call('trash.empty', {})).toEqual(refused)
  expect(told).toEqual([])

  isFull = false
  const answers = [session.call('article.list', {}), session.call('article.list', {})]
  expect(await Promise.all(answers)).toEqual([
    { ok: true, value: 2 },
    { ok: true, value: 2 },
  ])
  expect(told).toEqual(['library.replaced'])
})
