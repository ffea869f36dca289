// How the three parts are built: main (Electron, the browser host, the command line and the workers), preload, renderer.
// Everything is bundled, so that the packaged archive holds the built app and nothing else.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

import manifest from './package.json' with { type: 'json' }

const here = import.meta.dirname

/** What is derived from a text and kept is made anew where anything has changed by which texts are read. */
function rulesOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (/(?<!\.test|\.cases|\.arbitrary)\.ts$/.test(name))
      hash.update(readFileSync(resolve(folder, name)))
  return hash.digest('hex').slice(0, 16)
}

export default defineConfig({
  main: {
    define: {
      PULLQUOTE_VERSION: JSON.stringify(manifest.version),
      PULLQUOTE_RULES: JSON.stringify(rulesOf(resolve(here, 'shared'))),
    },
    build: {
      outDir: 'out/main',
      target: 'node20.19',
      externalizeDeps: false,
      license: { fileName: 'licenses.md' },
      rollupOptions: {
        input: {
          electron: resolve(here, 'main/hosts/electron/main.ts'),
          browser: resolve(here, 'main/hosts/browser/main.ts'),
          cli: resolve(here, 'main/hosts/cli/main.ts'),
          'search-worker': resolve(here, 'main/search/search-worker.ts'),
          'gathering-worker': resolve(here, 'main/gathering/gathering-worker.ts'),
          'extract-worker': resolve(here, 'main/capture/extract-worker.ts'),
          'verify-worker': resolve(here, 'main/verifying/verify-worker.ts'),
          'compare-worker': resolve(here, 'main/comparing/compare-worker.ts'),
          'describe-worker': resolve(here, 'main/locating/describe-worker.ts'),
          'locate-worker': resolve(here, 'main/locating/locate-worker.ts'),
          'quotations-worker': resolve(here, 'main/quotations/quotations-worker.ts'),
        },
        // Side by side, so that an address relative to the module, such as a worker's, is right in an entry and in a chunk.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve(here, 'main/hosts/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(here, 'out/renderer'),
      target: 'chrome136',
      minify: true,
      // Fonts stay files: the Content-Security-Policy has no data: source.
      assetsInlineLimit: 0,
      license: { fileName: 'licenses.md' },
      rollupOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
})
