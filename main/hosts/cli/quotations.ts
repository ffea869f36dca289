// Prints who said what: in an article, or in text files as they are.
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Output } from '#shared/contract'
import { Failure, type FailureValue } from '#shared/failure'
import { errorCode } from '../../library/file-system'
import { findInThread } from '../../quotations/find'
import { type CommonOptions, withLibrary } from './library'
import { oneLine, print, printJson, printLine } from './output'
import { table } from './table'

type Quotations = Output<'quotation.list'>['quotations']

export async function quotations(
  article: string | undefined,
  { text: files }: { text?: string[] },
  command: Command,
  report: (failure: FailureValue) => void,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  if (files) {
    if (article !== undefined) command.error('error: give an article or --text, not both')
    for (const file of files) await ofFile(file, options.json ?? false, report)
    return
  }
  if (article === undefined) return command.error('error: give an article, or --text and files')
  const found = await withLibrary(options, 'read', (call) => call('quotation.list', { article }))
  return options.json ? printJson(found) : print(rowsOf(found.quotations))
}

/** One line of JSON a file. Offsets count UTF-16 units of its text, decoded as UTF-8 and otherwise as it is. */
async function ofFile(file: string, json: boolean, report: (failure: FailureValue) => void) {
  try {
    const text = await readFile(file, 'utf8')
    const { quotations, entities } = await findInThread({ text, options: {} })
    if (json) await printLine(JSON.stringify({ file, quotations, entities }))
    else await print(rowsOf(quotations))
  } catch (error) {
    const code = errorCode(error)
    if (!code) throw error
    report(new Failure('cannot-read', `${file} could not be read (${code}).`).value)
  }
}

function rowsOf(found: Quotations): string {
  const rows = found.map(({ kind, speaker, cue, text }) => [
    speaker?.name ?? (speaker ? `“${speaker.text}”` : '?'),
    cue ? oneLine(cue.text) : '',
    kind,
    oneLine(text),
  ])
  return rows.length === 0 ? '' : table(rows, 3, process.stdout.columns)
}
