import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRenderer } from './renderer-files'

test('only the files of the built renderer can be named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-renderer-'))
  try {
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html>')
    writeFileSync(join(folder, 'assets', 'index-1.js'), '1')
    writeFileSync(join(folder, 'assets', 'index-1.js.map'), '{}')
    symlinkSync('/etc/passwd', join(folder, 'assets', 'passwd.css'))
    const files = await readRenderer(folder)
    expect([...files.keys()].sort()).toEqual(['/', '/assets/index-1.js', '/index.html'])
    expect(files.get('/assets/index-1.js')?.immutable).toBe(true)
    expect(files.get('/')?.immutable).toBe(false)
    expect(files.get('/')?.type).toBe('text/html; charset=utf-8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
