// Where a journal may be written. Each device writes a journal of its own, and its name must not travel: a folder that is
// copied, restored from a backup or synchronised brings the journals of others along, and going on in one of them would give
// two operations the same number. So a journal names the place where it was begun: this machine, and the very folder.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { cannotRead } from './durable-adapter'
import type { FileSystem } from './file-system'

/**
 * A text that differs on every machine and in every copy of a folder; a folder that is only moved keeps it. Throws
 * `cannot-read`.
 */
export async function placeOf(fs: FileSystem, folder: string): Promise<string> {
  const { ino, birthtimeMs } = await fs.stat(folder).catch((error) => {
    throw cannotRead(folder, error)
  })
  const parts = [hostname(), await machine(), ino, Math.trunc(birthtimeMs)]
  // Hashed: whoever gets the folder need not learn the names of machines.
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}

/** Linux gives each installation a random number; elsewhere the name of the machine has to do. */
const machine = () => readFile('/etc/machine-id', 'utf8').catch(() => '')
