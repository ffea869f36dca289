// A real file system that fails when it is told to: for testing what becomes of a library then.
import type { FileHandle } from 'node:fs/promises'
import { type FileSystem, realFileSystem } from './file-system'

export interface FaultyFileSystem extends FileSystem {
  /** Calls that write, so far. */
  readonly calls: number
  /** Lets the writing call of that number from now on (1 is the next) fail, and so many after it; writes break off halfway. */
  failAt(call: number, code: string, times?: number): void
}

const writing = [
  'copyFile',
  'link',
  'mkdir',
  'open',
  'rename',
  'rm',
  'unlink',
  'writeFile',
] as const
const writingOfFile = ['close', 'datasync', 'sync', 'truncate', 'write', 'writeFile']

export function faultyFileSystem(): FaultyFileSystem {
  let calls = 0
  let first = Number.POSITIVE_INFINITY
  let last = 0
  let code = ''

  /** Counts a call, and says whether it has to fail. */
  const fails = () => {
    calls += 1
    return calls >= first && calls <= last
  }
  const fault = () => Object.assign(new Error(`${code}: made to fail`), { code })

  const faulty = (handle: FileHandle): FileHandle =>
    new Proxy(handle, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name)
        if (typeof method !== 'function') return method
        return async (...given: unknown[]) => {
          if (!writingOfFile.includes(String(name)) || !fails())
            return Reflect.apply(method, target, given)
          if (name === 'close') await target.close()
          if (name === 'writeFile' || name === 'write') {
            const content = given[0] as string | Uint8Array
            await target.writeFile(content.slice(0, content.length / 2))
          }
          throw fault()
        }
      },
    })

  const wrapped = writing.map((name) => [
    name,
    async (...given: unknown[]) => {
      if (fails()) throw fault()
      const result: unknown = await Reflect.apply(realFileSystem[name], realFileSystem, given)
      return name === 'open' ? faulty(result as FileHandle) : result
    },
  ])
  const { readdir, readFile, stat } = realFileSystem
  return Object.defineProperties(
    {
      readdir,
      readFile,
      stat,
      ...Object.fromEntries(wrapped),
      failAt(call: number, with_: string, times = 1) {
        first = calls + call
        last = first + times - 1
        code = with_
      },
    },
    { calls: { get: () => calls } },
  ) as FaultyFileSystem
}
