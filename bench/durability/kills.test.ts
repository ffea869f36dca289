// A process that changes a library is killed at random moments. Whatever it has acknowledged is there afterwards.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { killAgainAndAgain } from './kills'

let built: string

beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'pullquote-built-'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'writer.program.ts'),
      outDir: built,
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  })
})
afterAll(() => rm(built, { recursive: true, force: true }))

it('nothing that was acknowledged is missing after 200 kills', async () => {
  const kill = () => killAgainAndAgain([join(built, 'writer.mjs')], 'Pullquote', 100)
  for (const report of await Promise.all([kill(), kill()])) {
    expect(report).toMatchObject({ kills: 100, lost: 0, unopened: 0, example: null })
    expect(report.acknowledged).toBeGreaterThanOrEqual(75)
  }
}, 300_000)
