// Writing files so that they survive a crash of the program or of the machine: a file under its name is always whole.
import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { errorCode, type FileSystem } from './file-system'

/** How the names of files end that are not finished yet. */
const temporary = '.tmp'

const temporaryName = (path: string) => `${path}.${randomUUID()}${temporary}`

/**
 * Writes a file beside `path` and syncs it; gives its name. Nothing is left behind when that fails. The content is on disk
 * under its own name only after `moveOver` and `syncFolder`.
 */
export async function writeBeside(
  fs: FileSystem,
  path: string,
  content: string | Uint8Array,
): Promise<string> {
  const name = temporaryName(path)
  try {
    const file = await fs.open(name, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    await discard(fs, name)
    throw error
  }
  return name
}

/** Keeps the file at `path`, if there is one, under another name too. The file itself stays where it is all the time. */
export async function keepAs(fs: FileSystem, path: string, other: string): Promise<void> {
  const name = temporaryName(other)
  try {
    await linkOrCopy(fs, path, name)
    await moveOver(fs, name, other)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  } finally {
    // A rename between two names of one file does nothing, and leaves both.
    await discard(fs, name)
  }
}

async function linkOrCopy(fs: FileSystem, path: string, other: string): Promise<void> {
  try {
    await fs.link(path, other)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw error
    // Not every file system knows hard links.
    await fs.copyFile(path, other, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
    await sync(fs, other, 'r+')
  }
}

/** Gives a file its name, in place of what had it. On Windows a virus scanner may hold a file for a moment. */
export async function moveOver(fs: FileSystem, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fs.rename(from, to)
    } catch (error) {
      if (attempt === 5 || !['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? ''))
        throw error
      await pause(10 * attempt)
    }
  }
}

/** Makes the names in a folder durable. Windows does that by itself, and opens no folder. */
export async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    await sync(fs, folder, 'r')
  } catch (error) {
    // Some file systems, those of networks above all, know no such thing.
    if (!['EINVAL', 'ENOTSUP'].includes(errorCode(error) ?? '')) throw error
  }
}

async function sync(fs: FileSystem, path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await fs.open(path, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes one file durably, in place of what is there. */
export async function writeDurably(
  fs: FileSystem,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  const name = await writeBeside(fs, path, content)
  try {
    await moveOver(fs, name, path)
  } catch (error) {
    await discard(fs, name)
    throw error
  }
  await syncFolder(fs, dirname(path))
}

/**
 * Makes a folder for its owner alone, and those that it lies in, durably. By steps of our own: Node's recursive `mkdir` never ends
 * where a folder that is there takes no other, as /proc.
 */
export async function makeFolder(fs: FileSystem, folder: string): Promise<void> {
  const make = async () => {
    await fs.mkdir(folder, { mode: 0o700 })
    // Not every folder that takes others may be opened.
    await syncFolder(fs, dirname(folder)).catch((error) => {
      if (!['EACCES', 'EPERM'].includes(errorCode(error) ?? '')) throw error
    })
  }
  try {
    await make()
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' && dirname(folder) !== folder) {
      await makeFolder(fs, dirname(folder))
      await make()
      return
    }
    // Which code tells that a folder is there, differs: a root of a disk may be refused before it is looked at.
    const there = await fs.stat(folder).catch(() => null)
    if (!there?.isDirectory()) throw error
  }
}

/** Removes a file that nobody needs; that it can't be removed is no reason to fail. */
export async function discard(fs: FileSystem, path: string): Promise<void> {
  await fs.unlink(path).catch(() => undefined)
}

/** Removes what writers that were killed have left unfinished. Only for the one who holds the lock. */
export async function discardUnfinished(fs: FileSystem, folder: string): Promise<void> {
  const names = await fs.readdir(folder).catch(() => [])
  for (const name of names) if (name.endsWith(temporary)) await discard(fs, join(folder, name))
}
