// Exports annotations, to standard output or to a file.
import type { Command } from 'commander'
import { type CommonOptions, withLibrary } from './library'
import { print, printJson, printLine, printRemark } from './output'
import { table } from './table'
import { writeOut } from './write-out'

export async function exportAnnotations(
  articles: string[],
  { format, out }: { format: string; out?: string },
  command: Command,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  const scope = articles.length > 0 ? { articles } : {}
  const rendered = await withLibrary(options, 'read', (call) =>
    call('export.render', { format, scope }),
  )
  if (!options.json)
    for (const { title, passage, message } of rendered.warnings)
      printRemark(`“${passage}” in “${title}”: ${message}`)
  if (out === undefined) return options.json ? printJson(rendered) : print(rendered.text)
  const file = await writeOut(out, rendered.text)
  const { annotations, articles: count, warnings } = rendered
  if (options.json) return printJson({ file, annotations, articles: count, warnings })
  return printLine(
    `${annotations === 1 ? '1 annotation' : `${annotations} annotations`} of ${count === 1 ? '1 article' : `${count} articles`} written to ${file}.`,
  )
}

export async function formats(_: Record<string, never>, command: Command) {
  const options = command.optsWithGlobals<CommonOptions>()
  const known = await withLibrary(options, 'read', (call) => call('export.formats', {}))
  if (options.json) return printJson(known)
  return print(
    table(
      known.map(({ id, name, extension, mediaType }) => [id, name, `.${extension}`, mediaType]),
      1,
    ),
  )
}
