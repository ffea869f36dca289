// Writes a result to the file that was asked for: whole or not at all.
import { chmod, realpath, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Failure } from '#shared/failure'
import { errorCode, realFileSystem } from '../../library/file-system'
import { writeFailure } from '../../library/write-failure'
import { writeDurably } from '../../library/write-file'

/** Gives the whole path. Throws `cannot-write`; what was at the path is then still there. */
export async function writeOut(path: string, text: string): Promise<string> {
  const wanted = resolve(path)
  try {
    const present = await statOf(wanted)
    if (present?.isDirectory())
      throw new Failure('cannot-write', `${wanted} is a folder; give the name of a file in it.`)
    if (present && !present.isFile()) {
      // A device or a pipe is written to; putting a file in its place would take it away.
      await writeFile(wanted, text)
      return wanted
    }
    const target = present ? await realpath(wanted) : wanted
    await writeDurably(realFileSystem, target, text)
    await chmod(target, present ? present.mode & 0o777 : 0o666 & ~process.umask())
    return wanted
  } catch (error) {
    if (errorCode(error) === 'ENOENT')
      throw new Failure(
        'cannot-write',
        `There is no folder ${dirname(wanted)}; make it first, or choose another one.`,
        { cause: error },
      )
    throw writeFailure(dirname(wanted), error)
  }
}

async function statOf(path: string) {
  try {
    return await stat(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
