// What of a journal counts where a disk that lost its power has left holes in it.
import { describe, expect, it } from 'vitest'
import type { Operation } from '#shared/model/operation'
import { encodeLine } from './journal-line'
import { retitle } from './records.fixture'
import { scan } from './segments'

/** The lines of commits of so many operations each. */
function journal(...commits: number[]): string[] {
  const device = 'd0000000-0000-4000-8000-000000000000'
  const lines = [encodeLine({ format: 2, device, first: 1, place: 'here' })]
  for (const length of commits)
    for (let index = 0; index < length; index += 1) {
      const sequence = lines.length
      const operation: Operation = {
        id: `e0000000-0000-4000-8000-${String(sequence).padStart(12, '0')}`,
        device,
        sequence,
        clock: `${String(sequence).padStart(12, '0')}-0000`,
        at: '2026-05-03T10:00:00.000Z',
        change: retitle(1, `Title ${sequence}`),
        was: null,
        step: index === 0 ? { kind: 'do', coalesce: null } : null,
        rest: length - 1 - index,
      }
      lines.push(encodeLine(operation))
    }
  return lines
}

async function sequencesIn(lines: readonly string[]) {
  const sequences: number[] = []
  const { end, damaged, cut } = await scan(Buffer.from(lines.join('')), 0, (operations) => {
    for (const { sequence } of operations) sequences.push(sequence)
  })
  return { sequences, end, damaged, cut }
}

const hollow = (line = '') => line.replace(/Title./, '\0\0\0\0\0\0')
const altered = (line = '') => line.replace('Title', 'Litte')
const lengthOf = (lines: readonly string[]) => Buffer.byteLength(lines.join(''))

describe('a commit of three of which one line', () => {
  for (const line of [2, 3, 4]) {
    it(`(${line - 1}) has a hole was never acknowledged, if it is the last`, async () => {
      const lines = journal(1, 3)
      const torn = lines.with(line, hollow(lines[line]))
      expect(await sequencesIn(torn)).toEqual({
        sequences: [1],
        end: lengthOf(lines.slice(0, 2)),
        damaged: 0,
        cut: 3,
      })
    })

    it(`(${line - 1}) has a hole keeps the others, if another commit follows`, async () => {
      const lines = journal(1, 3, 1)
      const { sequences, end } = await sequencesIn(lines.with(line, hollow(lines[line])))
      // Where its end is what is missing, only the commit after it tells that there was one.
      expect(sequences).toEqual([1, 2, 3, 4, 5].filter((sequence) => sequence !== line))
      expect(end).toBe(lengthOf(lines))
    })
  }

  it.each([2, 3])('(%i) is altered keeps the others, though it is the last', async (line) => {
    const lines = journal(1, 3)
    const { sequences } = await sequencesIn(lines.with(line, altered(lines[line])))
    expect(sequences).toEqual([1, 2, 3, 4].filter((sequence) => sequence !== line))
  })
})

it('a whole commit after a hole counts', async () => {
  const lines = journal(1, 1, 2)
  const { sequences, damaged } = await sequencesIn(lines.with(2, hollow(lines[2])))
  expect(sequences).toEqual([1, 3, 4])
  expect(damaged).toBe(1)
})
