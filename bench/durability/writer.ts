// A program that keeps one article after the other in a store and says so each time, until it is killed: see kills.ts.
import { writeSync } from 'node:fs'
import { type KilledStoreName, killedStores } from './killed-stores'

/** `parameters`: the name of the store, its folder, the first number. */
export async function writeUntilKilled(parameters: readonly string[]): Promise<never> {
  const [name = '', folder = '', first = ''] = parameters
  const store = await killedStores[name as KilledStoreName](folder)
  for (let number = Number(first); ; number += 1) {
    await store.keep(number)
    // Straight to the pipe: what is said is done, and what is done is said at once.
    writeSync(1, `${number}\n`)
  }
}
