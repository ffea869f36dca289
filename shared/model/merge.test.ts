import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Clock, earliest, tick } from './clock'
import { commitTo, emptyState, mergeTo, newDevice, recordsOf } from './commits.fixture'
import type { Change, Operation } from './operation'
import { change, purge } from './records.arbitrary'
import type { LibraryState } from './state'

const at = '2026-05-03T10:00:00.000Z'
const anyChange = fc.oneof({ weight: 8, arbitrary: change }, purge)

/** Who does something next: commits a change, by a wall clock that may be set back, or hears of what another one did. */
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ device: fc.nat(2), change: anyChange, now: fc.nat(5) }) },
  fc.record({ device: fc.nat(2), from: fc.nat(2) }),
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

/** What three devices do and hear of each other; gives the journal of each. */
function journalsOf(acts: readonly Act[]): Operation[][] {
  const devices = ['d', 'e', 'f'].map((name) => ({
    device: newDevice(name),
    state: emptyState(),
    journal: [] as Operation[],
  }))
  for (const each of acts) {
    const own = devices[each.device]
    if (!own) continue
    if ('change' in each)
      own.journal.push(...commitTo(own.state, [each.change], at, own.device, each.now).operations)
    else {
      const heard = devices[each.from]?.journal ?? []
      mergeTo(own.state, heard)
      for (const { clock } of heard) if (clock > own.device.clock) own.device.clock = clock
    }
  }
  return devices.map(({ journal }) => journal)
}

const stateAfter = (operations: readonly Operation[]): LibraryState => {
  const state = emptyState()
  mergeTo(state, operations)
  return state
}

describe('the journals of several devices', () => {
  const acts = fc.array(act, { maxLength: 30 })

  it('give the same state in any order of delivery', () => {
    fc.assert(
      fc.property(acts, fc.infiniteStream(fc.nat()), (list, numbers) => {
        const all = journalsOf(list).flat()
        const keyed = all.map((operation) => ({ operation, key: numbers.next().value ?? 0 }))
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ operation }) => operation)
        expect(recordsOf(stateAfter(shuffled))).toEqual(recordsOf(stateAfter(all)))
      }),
      { numRuns: 300 },
    )
  })

  it('change nothing when they are merged twice', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const all = journalsOf(list).flat()
        const once = stateAfter(all)
        const twice = structuredClone(once)
        mergeTo(twice, all)
        expect(twice).toEqual(once)
      }),
    )
  })

  it('give what each device has, once it has heard of everything', () => {
    fc.assert(
      fc.property(acts, fc.nat(2), (list, which) => {
        const journals = journalsOf(list)
        const own = stateAfter(journals[which] ?? [])
        for (const journal of journals) mergeTo(own, journal)
        expect(recordsOf(own)).toEqual(recordsOf(stateAfter(journals.flat())))
      }),
    )
  })

  it('bring nothing back that was purged', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const all = journalsOf(list).flat()
        const { articles, annotations } = recordsOf(stateAfter(all))
        for (const { change: each } of all)
          if (each.action === 'purge') {
            expect(articles).not.toHaveProperty(each.record.id)
            expect(annotations).not.toHaveProperty(each.record.id)
          }
      }),
    )
  })
})

describe('the last writer of a field', () => {
  const id = 'a0000001-0000-4000-8000-000000000000'
  const update = (fields: object): Change =>
    ({ action: 'update', record: { type: 'article', id, fields } }) as Change

  it('is the one with the later clock, and fields do not disturb each other', () => {
    fc.assert(
      fc.property(fc.boolean(), (swapped) => {
        const state = emptyState()
        const operations = [
          { change: update({ title: 'Older' }), clock: '000000000001-0000', device: 'z' },
          { change: update({ title: 'Newer' }), clock: '000000000002-0000', device: 'a' },
          { change: update({ favourite: true }), clock: '000000000001-0001', device: 'z' },
        ] as Operation[]
        mergeTo(state, swapped ? operations.reverse() : operations)
        expect(state.articles.entries.get(id)?.value).toEqual({ title: 'Newer', favourite: true })
      }),
    )
  })
})

describe('the clock', () => {
  it('never goes back, wherever the wall clock is set', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 45 })), (times) => {
        let clock: Clock = earliest
        for (const time of times) {
          const next = tick(clock, time)
          expect(next > clock).toBe(true)
          clock = next
        }
      }),
    )
  })

  it('counts on into the next millisecond when one is full', () => {
    expect(tick('000000000007-ffff', 7)).toBe('000000000008-0000')
  })
})
