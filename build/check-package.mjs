// Packs the app around a stand-in for Electron's runtime, which works on any machine without a download, and reads the result
// back: the archive holds the built app, all of it and nothing else, the fuses are set, the licences are there.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractFile, listPackage } from '@electron/asar'
import fuses from '@electron/fuses'
import { runQuietly } from './run.mjs'

const { FuseV1Options, getCurrentFuseWire } = fuses
const project = fileURLToPath(new URL('..', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'pullquote-package-'))
try {
  makeStandIn(join(work, 'runtime'))
  await pack()
  const packed = join(work, 'dist', 'linux-unpacked')
  const problems = [
    ...archiveProblems(join(packed, 'resources', 'app.asar')),
    ...(await fuseProblems(join(packed, 'pullquote'))),
    ...licenceProblems(join(packed, 'resources', 'licences')),
  ]
  const size = statSync(join(packed, 'resources', 'app.asar')).size
  console.log(`The packed app has ${(size / 1024 / 1024).toFixed(1)} MiB.`)
  for (const problem of problems) console.error(`✗ ${problem}`)
  process.exitCode = problems.length > 0 ? 1 : 0
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function pack() {
  const { code, output } = await runQuietly(
    process.execPath,
    [
      join(project, 'node_modules', 'electron-builder', 'cli.js'),
      '--linux',
      'dir',
      '--x64',
      '--config=build/electron-builder.mjs',
      `--config.electronDist=${join(work, 'runtime')}`,
      `--config.directories.output=${join(work, 'dist')}`,
    ],
    { cwd: project },
  )
  if (code === 0) return
  console.error(output)
  throw new Error('The app could not be packed; the reason stands above.')
}

/**
 * What electron-builder looks for in a runtime: a program with the place where the fuses are, and a few files beside it.
 * @param {string} folder
 */
function makeStandIn(folder) {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  writeFileSync(join(folder, 'locales', 'en-US.pak'), '')
  writeFileSync(join(folder, 'version'), '0.0.0')
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const fuses = '10100111'
  const program = Buffer.concat([
    Buffer.from(sentinel),
    Buffer.from([1, fuses.length]),
    Buffer.from(fuses),
  ])
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 })
}

/**
 * @param {string} archive
 * @returns {string[]}
 */
function archiveProblems(archive) {
  const separators = /\\/g
  const held = listPackage(archive, { isPack: false })
    .map((path) => path.replace(separators, '/').slice(1))
    .filter((path) => !isFolder(archive, path))
  const wanted = [
    'package.json',
    ...['main', 'preload', 'renderer'].flatMap((part) => builtFiles(`out/${part}`)),
  ]
  const manifest = JSON.parse(extractFile(archive, 'package.json').toString('utf8'))
  const starts = [
    manifest.main,
    'out/preload/preload.cjs',
    'out/renderer/index.html',
    'out/main/extract-worker.js',
    'out/main/compare-worker.js',
  ]
  return [
    ...wanted.filter((path) => !held.includes(path)).map((path) => `${path} is not in the archive`),
    ...held.filter((path) => !wanted.includes(path)).map((path) => `${path} is in the archive`),
    ...starts
      .filter((path) => !held.includes(path))
      .map((path) => `the app can’t start: no ${path}`),
    ...held.flatMap((path) => differs(archive, path)),
  ]
}

/**
 * @param {string} archive
 * @param {string} path
 * @returns {string[]}
 */
function differs(archive, path) {
  // electron-builder leaves out of package.json what only development needs.
  if (path === 'package.json') return []
  const same = extractFile(archive, path).equals(readFileSync(join(project, path)))
  return same ? [] : [`${path} is not what was built`]
}

/**
 * @param {string} archive
 * @param {string} path
 */
function isFolder(archive, path) {
  try {
    extractFile(archive, path)
    return false
  } catch {
    return true
  }
}

/**
 * @param {string} folder
 * @returns {string[]} without what stands outside of the archive
 */
function builtFiles(folder) {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length).replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.map') && !path.endsWith('/licenses.md'))
}

/**
 * @param {string} program
 * @returns {Promise<string[]>}
 */
async function fuseProblems(program) {
  const wire = await getCurrentFuseWire(program)
  // In the wire a fuse is the digit of its state.
  const [off, on] = ['0', '1'].map((digit) => digit.charCodeAt(0))
  const wanted = /** @type {const} */ ([
    [FuseV1Options.RunAsNode, off],
    [FuseV1Options.EnableCookieEncryption, on],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, off],
    [FuseV1Options.EnableNodeCliInspectArguments, off],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, on],
    [FuseV1Options.OnlyLoadAppFromAsar, on],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, off],
  ])
  return wanted
    .filter(([fuse, state]) => wire[fuse] !== state)
    .map(([fuse]) => `the fuse ${FuseV1Options[fuse]} is not set as it should be`)
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function licenceProblems(folder) {
  const held = readdirSync(folder)
  const wanted = ['Pullquote.txt', 'programs.md', 'window.md']
  return wanted.filter((name) => !held.includes(name)).map((name) => `no licence ${name}`)
}
