// The part of the file system that the library uses, as an argument: so that a test can make any of its calls fail.
import * as promises from 'node:fs/promises'

export type FileSystem = Pick<
  typeof promises,
  | 'copyFile'
  | 'link'
  | 'mkdir'
  | 'open'
  | 'readdir'
  | 'readFile'
  | 'rename'
  | 'rm'
  | 'stat'
  | 'unlink'
  | 'writeFile'
>

export const realFileSystem: FileSystem = promises

/** The system's code of a failed call, such as `ENOENT`; undefined for anything else that was thrown. */
export function errorCode(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
