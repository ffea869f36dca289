// Calls any command of the contract by its name: for programs, and for what has no command of its own here.
import { text as readText } from 'node:stream/consumers'
import type { Command } from 'commander'
import type { CommandName } from '#shared/contract'
import { Failure } from '#shared/failure'
import { type CommonOptions, withLibrary } from './library'
import { printJson } from './output'

/** They leave the library as it is, so that they may run while another process changes it. */
const reading: readonly string[] = [
  'library.open',
  'article.list',
  'article.open',
  'article.compare',
  'annotation.list',
  'export.formats',
  'export.render',
  'export.quote',
  'quote.verify',
  'search.find',
] satisfies CommandName[]

export async function callCommand(
  name: string,
  given: string | undefined,
  _: Record<string, never>,
  command: Command,
) {
  const input = parse(given === '-' ? await readText(process.stdin) : (given ?? '{}'))
  const options = command.optsWithGlobals<CommonOptions>()
  const access = reading.includes(name) ? 'read' : 'write'
  const result = await withLibrary(options, access, (call) =>
    // The gate checks both; a name or an input that does not fit is refused there.
    call(name as CommandName, input as never),
  )
  await printJson(result)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Failure(
      'bad-input',
      'The input is not JSON; give an object, such as \'{"article": "…"}\'.',
      {
        cause,
      },
    )
  }
}
