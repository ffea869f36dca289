// `npm run package`: makes what people install, for this platform, where Electron's runtime can be had.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder, setUpOrExit } from './setup.mjs'

await setUpOrExit({ say: console.log })
const { build } = await import('electron-builder')
const { default: configuration } = await import('./electron-builder.mjs')
rmSync(join(projectFolder, 'dist'), { recursive: true, force: true })
try {
  const made = await build({ projectDir: projectFolder, config: configuration })
  console.log(`\nMade:\n${made.map((path) => `  ${path}`).join('\n')}`)
} catch (error) {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
  console.error(`\nNothing was packaged: ${reason}`)
  console.error(
    'Packaging needs Electron’s runtime and the packagers’ tools, which come from GitHub or the mirrors named by ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR.',
  )
  process.exitCode = 1
}
