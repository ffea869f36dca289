// The command line as a program of its own: bundled from source, run in a process, with a library in a temporary folder.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

export interface Finished {
  code: number | null
  out: string
  err: string
}

export interface CommandLine {
  /** A folder for the files of a test. */
  folder: string
  run(args: readonly string[], input?: string | Uint8Array): Promise<Finished>
  /** Runs what has to succeed silently on standard error; gives what it printed. Throws otherwise. */
  done(...args: string[]): Promise<string>
  /** Runs it with standard output going to a pipe that nobody reads any more. */
  runUnread(args: readonly string[]): Promise<Finished>
  /** Runs it with `--json`, and gives what it printed. Throws where it failed. */
  json<T>(...args: string[]): Promise<T>
  remove(): Promise<void>
}

export async function buildCommandLine(): Promise<CommandLine> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-cli-'))
  await build({
    configFile: false,
    logLevel: 'error',
    define: { PULLQUOTE_VERSION: '"1.2.3"' },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(folder, 'built'),
      rolldownOptions: {
        input: {
          cli: join(import.meta.dirname, 'main.ts'),
          'extract-worker': join(import.meta.dirname, '../../capture/extract-worker.ts'),
          'verify-worker': join(import.meta.dirname, '../../verifying/verify-worker.ts'),
          'search-worker': join(import.meta.dirname, '../../search/search-worker.ts'),
          'gathering-worker': join(import.meta.dirname, '../../gathering/gathering-worker.ts'),
          'compare-worker': join(import.meta.dirname, '../../comparing/compare-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  const start = (args: readonly string[], input: string | Uint8Array, unread: boolean) =>
    new Promise<Finished>((resolve, reject) => {
      const child = spawn(process.execPath, [join(folder, 'built/cli.js'), ...args], {
        cwd: folder,
        env: { ...process.env, PULLQUOTE_LIBRARY: join(folder, 'library') },
      })
      const finished: Finished = { code: null, out: '', err: '' }
      child.stdout.setEncoding('utf8').on('data', (text) => {
        finished.out += text
      })
      child.stderr.setEncoding('utf8').on('data', (text) => {
        finished.err += text
      })
      child.on('error', reject)
      child.on('close', (code) => resolve({ ...finished, code }))
      if (unread) child.stdout.destroy()
      // A command that reads nothing may be gone before all is written.
      child.stdin.on('error', () => undefined)
      child.stdin.end(input)
    })
  const run: CommandLine['run'] = (args, input = '') => start(args, input, false)
  return {
    folder,
    run,
    done: async (...args) => {
      const { code, out, err } = await run(args)
      if (code !== 0 || err !== '') throw new Error(`${args.join(' ')} gave ${code}: ${err}`)
      return out
    },
    runUnread: (args) => start(args, '', true),
    json: async (...args) => {
      const { code, out, err } = await run(['--json', ...args])
      if (code !== 0) throw new Error(err)
      return JSON.parse(out)
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
