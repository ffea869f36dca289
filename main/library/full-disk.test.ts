// What becomes of a library on a disk that is full: nothing is taken away, and work goes on when there is room.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmdirSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { contents, open } from './library.fixture'
import { addArticle, annotate } from './records.fixture'

/** A real small disk, where this process may mount one. */
function smallDisk(): string | null {
  const folder = `/tmp/pullquote-disk-${process.pid}`
  try {
    mkdirSync(folder)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'pullquote', folder], {
      stdio: 'ignore',
    })
    return folder
  } catch {
    rmdirSync(folder)
    return null
  }
}

it('a disk that is really full takes nothing away', async (context) => {
  const disk = smallDisk()
  if (disk === null) return context.skip('no disk can be mounted here')
  onTestFinished(() => {
    execFileSync('umount', ['-l', disk], { stdio: 'ignore' })
    rmdirSync(disk)
  })
  const other = join(disk, 'other')
  await writeFile(other, new Uint8Array(32_768))
  const folder = join(disk, 'library')
  const library = await open(folder)
  await library.commit([addArticle(1)])
  let last = await contents(library)
  let failure: unknown
  for (let number = 2; number < 1_000 && failure === undefined; number += 1)
    try {
      await library.commit([addArticle(number), annotate(number, number)])
      last = await contents(library)
    } catch (error) {
      failure = error
    }
  expect(failure).toMatchObject({
    code: 'cannot-write',
    message: expect.stringContaining('the disk is full'),
  })
  expect(await contents(library)).toEqual(last)
  expect(await contents(await open(folder, { write: false }))).toEqual(last)

  // Work goes on as soon as there is room.
  await rm(other)
  await library.commit([addArticle(1_000)])
  const after = await contents(library)
  expect(after).not.toEqual(last)
  expect(await contents(await open(folder, { write: false }))).toEqual(after)
})
