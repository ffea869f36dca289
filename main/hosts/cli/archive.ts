// Writes the whole library into one file, and makes a library of such a file.
import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { archive as pack, unarchive as unpack } from '../../backup/archive'
import { defaultFolder } from '../../library/folder'
import { openLibrary } from '../../library/library'
import type { CommonOptions } from './library'
import { printJson, printLine } from './output'

/** Milliseconds to wait for another writer: what is written meanwhile would be missing. */
const wait = 2_000

export async function archive(file: string, _: Record<string, never>, command: Command) {
  const options = command.optsWithGlobals<CommonOptions>()
  const path = resolve(file)
  const library = await openLibrary({
    folder: folderOf(options),
    write: true,
    holder: 'the Pullquote command line',
    wait,
    now: () => new Date().toISOString(),
    newId: randomUUID,
  })
  try {
    const files = await pack(library, path)
    const articles = library.articles().length
    if (options.json) return await printJson({ path, files, articles })
    return await printLine(
      `${path} holds the whole library: ${articles} articles in ${files} files.`,
    )
  } finally {
    await library.close()
  }
}

export async function unarchive(file: string, _: Record<string, never>, command: Command) {
  const options = command.optsWithGlobals<CommonOptions>()
  const folder = folderOf(options)
  const files = await unpack(resolve(file), folder)
  if (options.json) return printJson({ folder, files })
  return printLine(`The library is in ${folder}: ${files} files, each as it was.`)
}

const folderOf = ({ library }: CommonOptions) =>
  library === undefined ? defaultFolder() : resolve(library)
