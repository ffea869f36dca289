import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSession } from '../../commands/session'
import { withLibrary } from './library'

let library: string
beforeEach(async () => {
  library = await mkdtemp(join(tmpdir(), 'pullquote-wait-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(library, { recursive: true, force: true })
})

const hold = (holder: string) =>
  openSession({ folder: library, write: true, holder, version: '1.2.3' })

/** Hears what is written to standard error instead of it. */
function listen(heard: (text: string) => void) {
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    heard(String(text))
    return true
  })
}

test('another command is waited for, and that is said', async () => {
  const { close } = await hold('the Pullquote command line')
  const said: string[] = []
  listen((text) => {
    said.push(text)
    void close()
  })
  const list = await withLibrary({ library }, 'write', (call) => call('article.list', {}))
  expect(list).toEqual([])
  expect(said).toEqual(['Waiting for another Pullquote command to finish with the library …\n'])
})

test('a window is not waited for: it stays open', async () => {
  const { close } = await hold('the Pullquote window')
  const said: string[] = []
  listen((text) => said.push(text))
  await expect(withLibrary({ library }, 'write', async () => {})).rejects.toMatchObject({
    code: 'library-busy',
    message: expect.stringContaining('in use by the Pullquote window'),
  })
  expect(said).toEqual([])
  await close()
})
