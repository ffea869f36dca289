// Makes, lists, changes and deletes annotations.
import type { Command } from 'commander'
import { inMarks } from '#shared/citing/marks'
import type { AnnotationView, Input } from '#shared/contract'
import { labelName } from '#shared/exporting/wording'
import type { Label } from '#shared/model/label'
import { type Call, type CommonOptions, withLibrary } from './library'
import { print, printJson, printLine, printRemark } from './output'
import { shortIds } from './short-ids'
import { table } from './table'

interface AnnotateOptions {
  quote?: string
  prefix?: string
  suffix?: string
  start?: number
  end?: number
  label?: string
  note?: string
  tag?: string[]
}

/** Prints the id of the new annotation. */
export async function annotate(article: string, given: AnnotateOptions, command: Command) {
  const options = command.optsWithGlobals<CommonOptions>()
  const passage = passageOf(given, command)
  const { note, tag } = given
  const annotation = await withLibrary(options, 'write', async (call) => {
    const label = await labelId(call, given.label)
    return call('annotation.create', { article, passage, label, note, tags: tag })
  })
  return options.json ? printJson(annotation) : printLine(annotation.id)
}

/** A passage by its words or by its offsets; none for a note on the whole article. */
export function passageOf(
  { quote, prefix, suffix, start, end, note }: AnnotateOptions,
  command: Command,
): Input<'annotation.create'>['passage'] {
  const byOffsets = start !== undefined || end !== undefined
  if (quote !== undefined) {
    if (byOffsets) command.error('error: give either --quote or --start and --end, not both')
    if (quote.trim() === '') command.error('error: --quote holds no words')
    return { quote, prefix, suffix }
  }
  if (prefix !== undefined || suffix !== undefined)
    command.error('error: --prefix and --suffix tell where a --quote stands; give the quote too')
  if (start !== undefined && end !== undefined) return { start, end }
  if (byOffsets) command.error('error: give both --start and --end')
  if (!note?.trim())
    command.error('error: give --quote, or --start and --end, or a --note on the whole article')
  return undefined
}

export async function annotations(
  article: string | undefined,
  _: Record<string, never>,
  command: Command,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  const { found, labels } = await withLibrary(options, 'read', async (call) => ({
    found: await call('annotation.list', { article }),
    labels: options.json ? [] : (await call('library.open', {})).labels,
  }))
  if (options.json) return printJson(found)
  if (found.length === 0) return printRemark('No annotations.')
  return print(table(rowsOf(found, labels), 3, process.stdout.columns))
}

function rowsOf(found: AnnotationView[], labels: readonly Label[]): string[][] {
  const ids = shortIds(found.map(({ id }) => id))
  return found.map((annotation) => {
    const { id, note, tags } = annotation
    const highlight = annotation.kind === 'highlight' ? annotation : undefined
    return [
      ids.get(id) ?? id,
      highlight ? labelName(labels, highlight.label) : 'Note',
      statusOf(annotation),
      highlight ? inMarks(highlight.anchor.exact) : note,
      highlight ? note : '',
      tags.map((tag) => `#${tag}`).join(' '),
    ]
  })
}

function statusOf({ located, decided }: AnnotationView): string {
  if (decided) return located?.status === 'lost' ? 'kept as lost' : 'settled'
  return located === null || located.status === 'exact' ? '' : located.status
}

interface EditOptions {
  label?: string
  note?: string
  tag?: string[]
}

export async function edit(
  annotation: string,
  { label, note, tag }: EditOptions,
  command: Command,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  if (label === undefined && note === undefined && tag === undefined)
    command.error('error: nothing to change; give --label, --note or --tag')
  const tags = tag?.filter((each) => each.trim() !== '')
  const [edited] = await withLibrary(options, 'write', async (call) => {
    const fields = { label: await labelId(call, label), note, tags }
    return call('annotation.edit', { annotations: [annotation], fields })
  })
  if (options.json) await printJson(edited)
}

export async function deleteAnnotations(
  references: string[],
  _: Record<string, never>,
  command: Command,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  await withLibrary(options, 'write', (call) =>
    call('annotation.delete', { annotations: references }),
  )
  if (options.json) await printJson({ deleted: references })
}

/** A label may be named as the reader calls it; what no label is called is left for the command to refuse. */
async function labelId(call: Call, given: string | undefined): Promise<string | undefined> {
  if (given === undefined) return undefined
  const { labels } = await call('library.open', {})
  const wanted = given.trim().toLowerCase()
  const label =
    labels.find(({ id }) => id === wanted) ??
    labels.find(({ name }) => name.toLowerCase() === wanted)
  return label?.id ?? wanted
}
