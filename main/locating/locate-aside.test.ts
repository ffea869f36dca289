import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describe as describePassage, locate } from '#shared/anchoring/index'
import { buildWorker } from '../threads/built-worker.fixture'
import type { Remote } from '../threads/remote'
import { locateAside, startLocator } from './locate-aside'
import type { Locator } from './locator'

const worker = buildWorker(join(import.meta.dirname, 'locate-worker.ts'))

const sentences = Array.from(
  { length: 4_000 },
  (_, n) => `Sentence ${n} says that lot ${n * 7} is sold.`,
)
const before = sentences.join('\n')
const after = `A correction came first.\n${before.replaceAll('lot 7', 'lot 8')}`
const anchors = sentences.map((sentence, n) => {
  const start = before.indexOf(`Sentence ${n} `)
  return describePassage(before, { start, end: start + sentence.length })
})

/** The thread, with the number of anchors or results in each message. */
function watched() {
  const sizes: number[] = []
  const start = (text: string) => {
    const { remote, end } = startLocator(text, worker.url)
    const watching: Remote<Locator> = {
      ...remote,
      put: (piece) => {
        sizes.push(piece.length)
        return remote.put(piece)
      },
      found: async (from, to) => {
        const piece = await remote.found(from, to)
        sizes.push(piece.length)
        return piece
      },
    }
    return { remote: watching, end }
  }
  return { sizes, start }
}

describe('locateAside', () => {
  it('finds the same as at once, in messages of which none is long, with other things done between them', async () => {
    const { sizes, start } = watched()
    let turns = 0
    let isDone = false
    const count = () => {
      turns += 1
      if (!isDone) setImmediate(count)
    }
    setImmediate(count)
    const found = await locateAside(after, anchors, start)
    isDone = true
    expect(found).toEqual(locate(after, anchors))
    const statuses = found.map(({ status }) => status)
    expect(statuses).toEqual(expect.arrayContaining(['moved', 'changed']))
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500)
    expect(sizes.reduce((sum, size) => sum + size)).toBe(2 * anchors.length)
    expect(turns).toBeGreaterThanOrEqual(sizes.length)
  })

  it('starts no thread for a few anchors in a short text', async () => {
    const few = anchors.slice(0, 20)
    const text = after.slice(0, 5_000)
    const start = () => {
      throw new Error('a thread was started')
    }
    expect(await locateAside(text, few, start)).toEqual(locate(text, few))
    await expect(locateAside(after, anchors, start)).rejects.toThrow('was started')
  })
})
