// A process that changes a library is killed at random moments. Whatever it has acknowledged is there afterwards.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newFolder, noteOf, open } from './library.fixture'
import { articleId } from './records.fixture'

let built: string

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'pullquote-built-'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'committing.fixture.ts'),
      outDir: built,
      rolldownOptions: { output: { entryFileNames: 'committing.mjs' } },
    },
  })
})
afterAll(() => rm(built, { recursive: true, force: true }))

/**
 * Starts the program and kills it at a random moment: while it opens the library, or some time after its first word. Gives
 * the last number that it acknowledged.
 */
async function runAndKill(
  folder: string,
  first: number,
  moment: 'opening' | 'writing',
): Promise<number> {
  const child = spawn(process.execPath, [join(built, 'committing.mjs'), folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  let last = first - 1
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    last = Number(line)
  })
  if (moment === 'writing') await Promise.race([once(lines, 'line'), ended])
  await pause(Math.random() * (moment === 'writing' ? 60 : 300))
  child.kill('SIGKILL')
  await ended
  expect(child.signalCode).toBe('SIGKILL')
  return last
}

/** Kills the program `times` times in one library, and looks into it each time. */
async function killAgainAndAgain(times: number) {
  const folder = await newFolder()
  let acknowledged = 0
  for (let time = 0; time < times; time += 1) {
    const moment = time % 4 === 0 ? 'opening' : 'writing'
    acknowledged = await runAndKill(folder, acknowledged + 1, moment)
    const library = await open(folder)
    expect(library.notices).toEqual([])
    // All of them in the end, and the latest each time.
    const first = time === times - 1 ? 1 : Math.max(1, acknowledged - 20)
    for (let number = first; number <= acknowledged; number += 1) {
      expect(library.article(articleId(number))?.title).toBe(`Title ${number}`)
      expect(await noteOf(library, number)).toBe('Noted.')
    }
    await library.close()
  }
  expect(acknowledged).toBeGreaterThanOrEqual((times / 4) * 3)
}

it('nothing that was acknowledged is missing after 200 kills', async () => {
  await Promise.all([killAgainAndAgain(100), killAgainAndAgain(100)])
}, 300_000)
