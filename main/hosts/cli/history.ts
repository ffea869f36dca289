// Takes the last change of the library back, and makes it again; tells what became of one record.
import type { Command } from 'commander'
import { Failure } from '#shared/failure'
import type { Edit } from '#shared/model/anchor'
import { type CommonOptions, withLibrary } from './library'
import { oneLine, printJson, printLine } from './output'

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

export async function history(record: string, _: object, command: Command) {
  const options = command.optsWithGlobals<CommonOptions>()
  const found = await withLibrary(options, 'read', (call) => call('history.of', { record }))
  if (options.json) return printJson(found)
  await printLine(oneLine(found.name))
  for (const [index, { at, what, isNow, differences }] of found.steps.entries()) {
    const when = at.slice(0, 19).replace('T', ' ')
    await printLine(`${index + 1}  ${when}  ${what}${isNow ? ' (as it is now)' : ''}`)
    for (const { difference } of differences)
      await printLine(`   ${oneLine(difference.map(marked).join(''))}`)
  }
}

const marked = ({ kind, text }: Edit) =>
  kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`

export async function restoreState(record: string, step: number, command: Command) {
  const options = command.optsWithGlobals<CommonOptions>()
  await withLibrary(options, 'write', async (call) => {
    const found = await call('history.of', { record })
    const operation = found.steps[step - 1]?.operation
    if (operation === undefined)
      throw new Failure(
        'not-found',
        `There is no step ${step}; its history has ${found.steps.length}.`,
      )
    await call('history.restore', { record: found.record, operation })
  })
  if (options.json) await printJson({ restored: record })
}
