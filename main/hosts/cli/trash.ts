// Tells what is in the trash; takes it away for good where that is really meant.
import type { Command } from 'commander'
import { type CommonOptions, withLibrary } from './library'
import { oneLine, printJson, printLine } from './output'

export async function emptyTrash({ yes = false }: { yes?: boolean }, command: Command) {
  const options = command.optsWithGlobals<CommonOptions>()
  if (yes) {
    const gone = await withLibrary(options, 'write', (call) => call('trash.empty', {}))
    if (options.json) return printJson(gone)
    return printLine(
      `${gone.articles} articles and ${gone.annotations} annotations went for good, and ${gone.texts} texts with them.`,
    )
  }
  const trash = await withLibrary(options, 'read', (call) => call('trash.list', {}))
  if (options.json) return printJson(trash)
  for (const { title } of trash.articles) await printLine(oneLine(title))
  for (const { title, words, note } of trash.annotations)
    await printLine(`${oneLine(title)}: ${oneLine(words || note)}`)
  return printLine(
    `${trash.articles.length} articles and ${trash.annotations.length} annotations are in the trash; --yes takes them away for good.`,
  )
}
