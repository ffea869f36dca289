// A worker's file built by itself, as the program has it beside its others, for tests.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'

export interface BuiltWorker {
  /** A folder of the tests' own, that goes with them. */
  readonly folder: string
  readonly url: URL
}

/** Built before the tests of the file that calls this, and gone after them. `source` is its path. */
export function buildWorker(source: string): BuiltWorker {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pullquote-worker-'))
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: source,
        outDir: folder,
        emptyOutDir: false,
        rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
      },
    })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return {
    get folder() {
      return folder
    },
    get url() {
      return pathToFileURL(join(folder, 'worker.mjs'))
    },
  }
}
