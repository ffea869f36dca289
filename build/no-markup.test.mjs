// The rule is Biome's to run; a rule that Biome can't read only whispers so. Here it has to find planted lines.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const project = join(import.meta.dirname, '..')
const biome = join(project, 'node_modules/@biomejs/biome/bin/biome')

const found = [
  "page.innerHTML = '<b>'",
  "page.innerHTML += '<b>'",
  "page['innerHTML'] = '<b>'",
  "page.firstElementChild!.outerHTML = '<b>'",
  "page?.insertAdjacentHTML('beforeend', '<b>')",
  "document.write('<b>')",
  "window.document.writeln('<b>')",
  "frame.srcdoc = '<b>'",
  "frame.setAttribute('srcdoc', '<b>')",
  'export const Frame = () => <iframe title="x" srcDoc="x" />',
  "new DOMParser().parseFromString('<b>', 'text/html')",
  "Object.assign(page, { innerHTML: '<b>' })",
]
const passedOver = [
  "page.textContent = 'innerHTML = <b>' // innerHTML",
  "response.write('<b>')",
  'export const Page = () => <p>innerHTML</p>',
]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pullquote-rule-'))
  for (const path of ['biome.json', 'build/no-markup.grit']) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(project, path), join(folder, path))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/**
 * @param {string} path where the lines are planted
 * @param {readonly string[]} lines
 * @returns {number[]} the indices of the lines that the rule finds
 */
function lint(path, lines) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), lines.join('\n'))
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'lint', '--max-diagnostics=none', '--colors=off', path],
    { cwd: folder, encoding: 'utf8' },
  )
  expect(stdout).toContain('Checked 1 file')
  const places = stderr.matchAll(/:(\d+):\d+ plugin /g)
  return [...new Set([...places].map(([, line]) => Number(line) - 1))].sort((a, b) => a - b)
}

test.each(['renderer/planted.tsx', 'main/hosts/electron/planted.tsx', 'shared/planted.tsx'])(
  'in %s each way to make markup is found',
  (path) => {
    expect(lint(path, [...found, ...passedOver])).toEqual(found.map((_, index) => index))
  },
)

test.each(['renderer/planted.test.tsx', 'shared/body/planted.cases.ts'])(
  '%s may show what is hostile',
  (path) => {
    expect(lint(path, found.slice(0, 8))).toEqual([])
  },
)
