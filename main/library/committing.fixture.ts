// A program that changes a library again and again and says so each time, until it is killed: see kill.test.ts.
import { writeSync } from 'node:fs'
import { openLibrary } from './library'
import { addArticle, annotate, retitle, writeNote } from './records.fixture'

const [folder = '', first = ''] = process.argv.slice(2)

const library = await openLibrary({
  folder,
  write: true,
  holder: 'a program that will be killed',
  wait: 10_000,
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
})
for (let number = Number(first); ; number += 1) {
  await library.commit([addArticle(number), annotate(number, number)])
  await library.commit([retitle(number, `Title ${number}`), writeNote(number, number, 'Noted.')])
  await library.commit([retitle(number, 'A mistake')])
  await library.undo()
  // Straight to the pipe: what is said is done, and what is done is said at once.
  writeSync(1, `${number}\n`)
}
