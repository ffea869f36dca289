// Brings sources in: several at once, so that they share the syncing of the disk, and told in their order.
import { buffer as readBytes } from 'node:stream/consumers'
import type { Command } from 'commander'
import type { ImportSource, ImportType, Output } from '#shared/contract'
import { Failure, type FailureValue } from '#shared/failure'
import { Turns } from '../../library/turns'
import { readSource } from '../opening'
import { type Call, type CommonOptions, withLibrary } from './library'
import { printJson, printLine, printRemark } from './output'
import { remarkWaiting } from './review'

interface ImportOptions {
  type?: ImportType | undefined
  tag?: string[] | undefined
}

type Imported = Output<'article.import'>

/** Sources that are on their way at the same time. */
const atOnce = 32

/** Prints each article's id as it comes in. A source that fails is reported, and stops none of the others. */
export async function importSources(
  sources: string[],
  { type, tag }: ImportOptions,
  command: Command,
  report: (failure: FailureValue) => void,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  if (sources.includes('-') && type === undefined)
    command.error(
      'error: what standard input holds is not known; give --type text, html or markdown',
    )
  if (sources.filter((source) => source === '-').length > 1)
    command.error('error: standard input can be read only once')
  const imported: ({ source: string; id: string; title: string } & Imported)[] = []
  await withLibrary(options, 'write', async (call) => {
    const bring = bringer(call, { type, tag })
    const brought: Promise<Imported>[] = []
    for (const [index, name] of sources.entries()) {
      for (const next of sources.slice(brought.length, index + atOnce)) brought.push(bring(next))
      try {
        const result = (await brought[index]) as Imported
        const { id, title } = result.article
        imported.push({ source: name, id, title, ...result })
        if (options.json) continue
        await printLine(id)
        if (result.status !== 'added') printRemark(`${name}: ${result.message}`)
        if (result.status === 'updated') await remarkWaiting(call, id)
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        report(error.value)
      }
    }
  })
  if (options.json) await printJson(imported)
}

/** Brings one source in after the other; files while those before them are still being kept. */
function bringer(call: Call, { type, tag }: ImportOptions) {
  const asked = new Turns()
  return (name: string): Promise<Imported> => {
    const imported = asked.next(async () => {
      const source = await sourceOf(name, type)
      const result = call('article.import', { source, tags: tag })
      // A site is asked for one page at a time.
      if (source.kind === 'address') await result.catch(() => undefined)
      return { result }
    })
    const result = imported.then(({ result }) => result)
    // What fails is told in its turn.
    result.catch(() => undefined)
    return result
  }
}

async function sourceOf(name: string, type: ImportType | undefined): Promise<ImportSource> {
  if (name === '-') {
    const bytes = (await readBytes(process.stdin)).toString('base64')
    return { kind: 'file', name: 'standard input', bytes, ...(type && { type }) }
  }
  // Any scheme: one that cannot be fetched is refused as an address, not looked for as a file.
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(name)) return { kind: 'address', address: name }
  return readSource(name, type)
}
