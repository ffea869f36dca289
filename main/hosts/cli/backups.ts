// Makes a backup, tells what the backups hold, and restores one.
import type { Command } from 'commander'
import type { Backup, BackupChange } from '#shared/contract'
import { type CommonOptions, withLibrary } from './library'
import { oneLine, print, printJson, printLine, printRemark } from './output'
import { table } from './table'

/** Prints the id of the new backup. */
export async function backup(_: Record<string, never>, command: Command) {
  const options = command.optsWithGlobals<CommonOptions>()
  const taken = await withLibrary(options, 'write', (call) => call('backup.take', {}))
  return options.json ? printJson(taken) : printLine(taken.id)
}

export async function backups(
  reference: string | undefined,
  _: Record<string, never>,
  command: Command,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  if (reference !== undefined) return look(reference, options)
  const all = await withLibrary(options, 'read', (call) => call('backup.list', {}))
  if (options.json) return printJson(all)
  if (all.length === 0) return printRemark('There are no backups yet.')
  const rows = all.map((each) => [
    each.id,
    each.reason,
    holds(each),
    `${(each.bytes / 1_000_000).toFixed(1)} MB`,
    each.latest.join(', '),
  ])
  return print(table(rows, 4, process.stdout.columns))
}

const signs: Record<BackupChange['kind'], string> = { 'comes back': '+', changes: '~', goes: '-' }

async function look(reference: string, options: CommonOptions) {
  const looked = await withLibrary(options, 'read', (call) =>
    call('backup.look', { backup: reference }),
  )
  if (options.json) return printJson(looked)
  const { comingBack, changing, going, same, changes } = looked
  await printLine(`${looked.backup.id} holds ${holds(looked.backup)}.`)
  await printLine(
    `Restoring it would bring back ${comingBack}, change ${changing} and take away ${going} of the articles; ${same} stay as they are.`,
  )
  for (const { kind, title, annotations } of changes)
    await printLine(`${signs[kind]} ${oneLine(title)} (${counted(annotations, 'annotation')})`)
}

export async function restore(reference: string, _: Record<string, never>, command: Command) {
  const options = command.optsWithGlobals<CommonOptions>()
  const result = await withLibrary(options, 'write', (call) =>
    call('backup.restore', { backup: reference }),
  )
  if (options.json) return printJson(result)
  return printLine(
    `The library is what it was at ${result.restored.taken}: ${holds(result.restored)}. What it was until now is kept as the backup ${result.kept.id}.`,
  )
}

const holds = ({ articles, annotations, trashed }: Backup) =>
  `${counted(articles, 'article')}, ${counted(annotations, 'annotation')}${trashed > 0 ? `, ${trashed} in the trash` : ''}`

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
