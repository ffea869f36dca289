import { expect, test } from 'vitest'
import { InOrder, inBatches } from './in-order'

test('tasks wait for each other, and after one that failed all begins anew', async () => {
  const done: string[] = []
  const order = new InOrder(async () => void done.push('begun anew'))
  order.add(async () => {
    await new Promise((resolve) => setImmediate(resolve))
    done.push('first')
  })
  order.add(async () => void done.push('second'))
  await order.done
  expect(done).toEqual(['first', 'second'])

  order.add(() => Promise.reject(new Error('no room')))
  order.add(async () => void done.push('never done'))
  await expect(order.done).rejects.toThrow('no room')
  await order.done
  order.add(async () => void done.push('third'))
  await order.done
  expect(done).toEqual(['first', 'second', 'begun anew', 'third'])
})

test('articles are taken a few at a time', async () => {
  const taken: string[][] = []
  const take = async (ids: readonly string[]) => void taken.push([...ids])
  await inBatches(['a', 'b', 'c', 'd', 'e'], 2, take, () => undefined)
  expect(taken).toEqual([['a', 'b'], ['c', 'd'], ['e']])
})
