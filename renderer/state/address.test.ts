import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fragmentOf, readAddress } from './address'

const hash = fc.stringMatching(/^[0-9a-f]{64}$/)
const comparing = fc.record({
  from: hash,
  to: hash,
  at: fc.option(fc.nat(999_999_999)),
})

it('reads every address that it writes', () => {
  const address = fc.uuid().chain((article) =>
    fc.oneof(
      fc.constant({ article, version: null, comparing: null }),
      hash.map((version) => ({ article, version, comparing: null })),
      comparing.map((comparing) => ({ article, version: null, comparing })),
    ),
  )
  fc.assert(
    fc.property(address, (one) => {
      expect(readAddress(fragmentOf(one))).toEqual(one)
    }),
  )
})

it.each(['', '#', '#/article/', '#/article/x', '#/article/aa/version/12', '#/article/aa/changes'])(
  'takes “%s” for no article',
  (fragment) => {
    expect(readAddress(fragment)).toBeNull()
  },
)
