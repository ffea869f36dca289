import { describe, expect, it } from 'vitest'
import { TurnsByKey } from './turns-by-key'

describe('turns by key', () => {
  /** Work that lasts until it is told to end, and notes when it begins. */
  function piecesOfWork() {
    const turns = new TurnsByKey()
    const begun: string[] = []
    const work = (name: string, keys: string[]) => {
      let end: (error?: Error) => void = () => undefined
      const until = new Promise<void>((resolve, reject) => {
        end = (error) => (error ? reject(error) : resolve())
      })
      const done = turns.next(keys, async () => {
        begun.push(name)
        await until
        return name
      })
      return { done, end }
    }
    return { begun, work }
  }
  const settled = () => new Promise((resolve) => setImmediate(resolve))

  it('lets work that has nothing in common go on at the same time, and no other', async () => {
    const { begun, work } = piecesOfWork()
    const one = work('one', ['a', 'b'])
    const two = work('two', ['c'])
    const three = work('three', ['b', 'c'])
    await settled()
    expect(begun).toEqual(['one', 'two'])
    one.end()
    await settled()
    expect(begun).toEqual(['one', 'two'])
    two.end()
    await settled()
    expect(begun).toEqual(['one', 'two', 'three'])
    three.end()
    expect(await Promise.all([one.done, two.done, three.done])).toEqual(['one', 'two', 'three'])
  })

  it('goes on after what fails', async () => {
    const { work } = piecesOfWork()
    const one = work('one', ['a'])
    const two = work('two', ['a'])
    one.end(new Error('no'))
    two.end()
    await expect(one.done).rejects.toThrow('no')
    expect(await two.done).toBe('two')
  })
})
