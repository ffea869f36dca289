// `npm test`: everything that says whether Pullquote is sound, from a fresh clone on. Sets up, checks style and types, runs
// the unit tests, the end-to-end specs on the built app, and the packaging check; the last line counts it all, and the exit
// code is not 0 if anything failed. `npm test -- check`, `unit`, `e2e` or `package` does a part.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { whyNoSpecs } from './electron-runtime.mjs'
import { projectFolder, setUp } from './setup.mjs'
import { add, countPlaywright, countVitest, summary } from './test-counts.mjs'

/** @typedef {import('./test-counts.mjs').Counts} Counts */

const results = join(projectFolder, '.cache', 'test')

/** @type {Record<string, () => Promise<Counts>>} */
const parts = {
  async check() {
    heading('Style and types')
    const style = await checks('style', 'node_modules/@biomejs/biome/bin/biome', 'check')
    const types = await checks('types', 'node_modules/typescript/bin/tsc', '-b')
    return add(style, types)
  },
  async unit() {
    heading('Unit and property tests')
    const report = join(results, 'unit.json')
    await run('node_modules/vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ])
    return countVitest(read(report))
  },
  async e2e() {
    heading('End to end, on the built app')
    const reason = whyNoSpecs(projectFolder)
    if (reason) console.log(`The specs run in Chromium and not on Electron, because ${reason}.`)
    const report = join(results, 'e2e.json')
    await run('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    })
    return countPlaywright(read(report))
  },
  async package() {
    heading('Packaging')
    return checks('packaging', 'build/check-package.mjs')
  },
}

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !Object.hasOwn(parts, name))
if (unknown) {
  console.error(`There is no part “${unknown}” of the tests: ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
const built = wanted.length === 0 || wanted.some((name) => name === 'e2e' || name === 'package')
try {
  await setUp({ say: console.log, packagesOnly: !built })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log(`\n${summary({ passed: 0, failed: 1, skipped: 0 })}`)
  process.exit(1)
}
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

/** @type {Counts} */
let counts = { passed: 0, failed: 0, skipped: 0 }
for (const [name, test] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) counts = add(counts, await test())
}
if (counts.skipped > 0) console.log(`\n${counts.skipped} skipped`)
console.log(`\n${summary(counts)}`)
process.exitCode = counts.failed > 0 ? 1 : 0

/**
 * A check counts as one test.
 * @param {string} name
 * @param {string} program
 * @param {string[]} parameters
 * @returns {Promise<Counts>}
 */
async function checks(name, program, ...parameters) {
  const code = await run(program, parameters)
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/**
 * @param {string} program a script for Node, from the project's folder
 * @param {string[]} parameters
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} the exit code
 */
function run(program, parameters, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectFolder, program), ...parameters], {
      cwd: projectFolder,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.on('error', () => resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/**
 * @param {string} path
 * @returns {unknown} undefined where a suite ended before it could report
 */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {string} text */
function heading(text) {
  console.log(`\n— ${text}`)
}
