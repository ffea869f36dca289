// Which Chromium the specs run in: Playwright's own where it is installed, else the machine's, else a download of
// Playwright's, else the one that comes as an npm package with the system libraries that a bare machine lacks.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../main/hosts/browser/app-window'

/** What Playwright launches; nothing to say about its own. */
export interface Launch {
  executablePath?: string
  args: string[]
  env?: Record<string, string>
}

const cache = resolve('.cache')

/** The runner finds the browser once, its workers are told in this variable. */
const told = 'PULLQUOTE_SPEC_BROWSER'

/** Milliseconds for Playwright's download, which is tried where there is no other full browser. */
const downloadLimit = 60_000

export async function findLaunch(): Promise<Launch> {
  const known = process.env[told]
  if (known) return JSON.parse(known) as Launch
  const launch = await find()
  process.env[told] = JSON.stringify(launch)
  return launch
}

async function find(): Promise<Launch> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  if (existsSync(chromium.executablePath())) return { args }
  const executablePath = findBrowser()
  if (executablePath) return { executablePath, args }
  return download() ? { args } : await unpack()
}

/** Playwright's own way; says whether it worked. */
function download(): boolean {
  const program = createRequire(import.meta.url).resolve('@playwright/test/cli')
  const { status } = spawnSync(process.execPath, [program, 'install', 'chromium'], {
    timeout: downloadLimit,
    stdio: 'ignore',
  })
  return status === 0 && existsSync(chromium.executablePath())
}

/** A headless Chromium for machines without anything, such as containers. */
async function unpack(): Promise<Launch> {
  const folder = join(cache, 'chromium')
  if (!existsSync(folder)) await unpackInto(folder)
  return {
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  }
}

/** The package unpacks into the temporary folder, and its libraries only where it believes to be in a function of a cloud. */
async function unpackInto(folder: string) {
  const part = `${folder}.${process.pid}`
  mkdirSync(part, { recursive: true })
  const before = { ...process.env }
  Object.assign(process.env, { TMPDIR: part, AWS_EXECUTION_ENV: 'nodejs20.x' })
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
    writeFileSync(join(part, 'fonts', 'fonts.conf'), fontConfiguration(join(folder, 'fonts')))
    renameSync(part, folder)
  } finally {
    process.env = before
    rmSync(part, { recursive: true, force: true })
  }
}

/** Its own looks for the fonts in a place of that cloud. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`
}
