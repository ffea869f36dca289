// Checks the quotes of drafts, and says of each whether it holds.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { buffer as readBytes } from 'node:stream/consumers'
import type { Command } from 'commander'
import type { ImportType, Input, Output } from '#shared/contract'
import { Failure } from '#shared/failure'
import { type CommonOptions, withLibrary } from './library'
import { oneLine, printJson, printLine, printRemark } from './output'

type Draft = Output<'quote.verify'>['drafts'][number]
type Quote = Draft['quotes'][number]

/** Exit code 1 where a quote does not hold. */
export async function verify(
  files: string[],
  { type }: { type?: ImportType },
  command: Command,
  fail: () => void,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  if (files.filter((file) => file === '-').length > 1)
    command.error('error: standard input can be read only once')
  const drafts: Input<'quote.verify'>['drafts'] = []
  for (const file of files) drafts.push(await draftOf(file, type))
  const verified = await withLibrary(options, 'read', (call) => call('quote.verify', { drafts }))
  if (!verified.holds) fail()
  for (const title of verified.unread)
    printRemark(
      `The text of “${title}” could not be read, so nothing was checked against it.`,
      options.json,
    )
  if (options.json) return printJson(verified)
  for (const draft of verified.drafts) await report(draft, files.length > 1)
}

async function report({ name, quotes }: Draft, isNamed: boolean) {
  if (isNamed) await printLine(oneLine(name))
  if (quotes.length === 0) return printRemark(`${name}: no quotations.`)
  for (const quote of quotes) await printLine(lineOf(quote))
  const failed = quotes.filter(({ holds }) => !holds).length
  const all = quotes.length === 1 ? '1 quote' : `${quotes.length} quotes`
  await printLine(
    failed === 0
      ? `${all}: all hold.`
      : `${all}: ${failed} do${failed === 1 ? 'es' : ''} not hold.`,
  )
}

function lineOf({ holds, text, message, paragraph, speaker, place, verdict }: Quote): string {
  const said = speaker ? ` (${oneLine(speaker)})` : ''
  const id = place ? ` [${place.article.slice(0, 8)}:${place.start}-${place.end}]` : ''
  const there =
    verdict === 'changed' && place ? `\n     in the text: “${oneLine(place.words)}”` : ''
  return `${holds ? 'ok ' : 'NO '} ¶${paragraph} “${oneLine(text)}”${said}\n     ${oneLine(message)}${id}${there}`
}

async function draftOf(file: string, type: ImportType | undefined) {
  const bytes = await bytesOf(file)
  const name = file === '-' ? 'standard input' : basename(file)
  return { name, bytes: bytes.toString('base64'), ...(type && { type }) }
}

async function bytesOf(file: string): Promise<Buffer> {
  if (file === '-') return readBytes(process.stdin)
  try {
    return await readFile(file)
  } catch (cause) {
    throw new Failure(
      'cannot-read',
      `${file} cannot be read. Give the path of a text, Markdown or HTML file.`,
      {
        cause,
      },
    )
  }
}
