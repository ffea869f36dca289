import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDrafts } from './drafts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A place to save to whose saves end when the test says so. */
function slowHost() {
  const saves: { text: string; done(): void; fail(message: string): void }[] = []
  const save = (_: string, text: string) =>
    new Promise<void>((resolve, reject) => {
      saves.push({ text, done: resolve, fail: (message) => reject(new Error(message)) })
    })
  return { saves, save }
}
const settled = () => vi.advanceTimersByTimeAsync(0)

describe('drafts', () => {
  it('saves once, a moment after the last key', async () => {
    const { saves, save } = slowHost()
    const drafts = createDrafts(save, 400)
    drafts.type('a', 'h')
    await vi.advanceTimersByTimeAsync(300)
    drafts.type('a', 'hi')
    await vi.advanceTimersByTimeAsync(399)
    expect(saves).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(saves.map(({ text }) => text)).toEqual(['hi'])
    saves[0]?.done()
    await settled()
    expect(drafts.use.getState().drafts.get('a')?.status).toBe('saved')
    expect(drafts.failure()).toBeNull()
  })

  it('does not wait for a save on its way when the window goes', async () => {
    const { saves, save } = slowHost()
    const drafts = createDrafts(save, 400)
    drafts.type('a', 'one')
    void drafts.flush('a')
    drafts.type('a', 'one two')
    drafts.leave()
    expect(saves.map(({ text }) => text)).toEqual(['one', 'one two'])
    saves[0]?.done()
    saves[1]?.fail('nobody is there')
    await settled()
    saves[2]?.done()
    await settled()
    drafts.leave()
    expect(saves).toHaveLength(3)
  })

  it('saves what was typed during a save, after it', async () => {
    const { saves, save } = slowHost()
    const drafts = createDrafts(save, 400)
    drafts.type('a', 'one')
    void drafts.flush('a')
    drafts.type('a', 'one two')
    const flushed = drafts.flush('a')
    expect(saves.map(({ text }) => text)).toEqual(['one'])
    saves[0]?.done()
    await settled()
    expect(saves.map(({ text }) => text)).toEqual(['one', 'one two'])
    expect(drafts.use.getState().drafts.get('a')?.status).toBe('saving')
    saves[1]?.done()
    await flushed
    expect(drafts.use.getState().drafts.get('a')?.status).toBe('saved')
  })

  it('keeps what was typed when a save fails, and saves it when asked again', async () => {
    const { saves, save } = slowHost()
    const drafts = createDrafts(save, 400)
    drafts.type('a', 'precious')
    const first = drafts.flush('a')
    saves[0]?.fail('The disk is full.')
    await first
    drafts.settle('a')
    expect(drafts.use.getState().drafts.get('a')).toEqual({
      text: 'precious',
      status: 'failed',
      failure: 'The disk is full.',
    })
    expect(drafts.failure()).toBe('The disk is full.')
    const second = drafts.flush('a')
    saves[1]?.done()
    await second
    drafts.settle('a')
    expect(saves.map(({ text }) => text)).toEqual(['precious', 'precious'])
    expect(drafts.use.getState().drafts.size).toBe(0)
  })

  it('forgets a draft whose annotation is gone, and does not save it', async () => {
    const { saves, save } = slowHost()
    const drafts = createDrafts(save, 400)
    drafts.type('a', 'gone')
    drafts.drop('a')
    await vi.advanceTimersByTimeAsync(1000)
    expect(saves).toHaveLength(0)
  })
})
