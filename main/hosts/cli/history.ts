// Takes the last change of the library back, and makes it again.
import type { Command } from 'commander'
import { type CommonOptions, withLibrary } from './library'
import { printJson, printLine } from './output'

export async function undo(_: Record<string, never>, command: Command) {
  const options = command.optsWithGlobals<CommonOptions>()
  const result = await withLibrary(options, 'write', (call) => call('library.undo', {}))
  return options.json ? printJson(result) : printLine(`Undone: ${result.undone}.`)
}

export async function redo(_: Record<string, never>, command: Command) {
  const options = command.optsWithGlobals<CommonOptions>()
  const result = await withLibrary(options, 'write', (call) => call('library.redo', {}))
  return options.json ? printJson(result) : printLine(`Redone: ${result.redone}.`)
}
