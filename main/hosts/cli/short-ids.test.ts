import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shortIds } from './short-ids'

describe('shortIds', () => {
  test('each is the beginning of its id and of no other', () => {
    const id = fc
      .array(fc.constantFrom('a', 'b', '-'), { minLength: 12, maxLength: 12 })
      .map((letters) => letters.join(''))
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 30 }), (ids) => {
        for (const [whole, short] of shortIds(ids)) {
          expect(short.length).toBeGreaterThanOrEqual(8)
          expect(ids.filter((other) => other.startsWith(short))).toEqual([whole])
        }
      }),
    )
  })
})
