// Prints the citation of a passage.
import type { Command } from 'commander'
import type { CitationStyleId } from '#shared/model/settings'
import { passageOf } from './annotations'
import { type CommonOptions, withLibrary } from './library'
import { print, printJson, printRemark } from './output'

interface CiteOptions {
  quote?: string
  prefix?: string
  suffix?: string
  start?: number
  end?: number
  inVersion?: string
  style?: CitationStyleId
}

/** With words or offsets, of an article; without, of the annotation that is named. Warnings go to standard error. */
export async function cite(
  reference: string,
  { style, inVersion: version, ...given }: CiteOptions,
  command: Command,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  const isPassage = Object.keys(given).length > 0
  const passage = isPassage ? passageOf(given, command) : undefined
  const wanted = passage ? { article: reference, version, ...passage } : { annotation: reference }
  const cited = await withLibrary(options, 'read', (call) =>
    call('export.quote', { ...wanted, style }),
  )
  if (options.json) return printJson(cited)
  for (const { message } of cited.warnings) printRemark(message)
  return print(cited.text.endsWith('\n') ? cited.text : `${cited.text}\n`)
}
