// Prints which quotations several articles give, and how they differ.
import type { Command } from 'commander'
import type { OtherPlace, SameQuotation } from '#shared/contract'
import { type CommonOptions, withLibrary } from './library'
import { oneLine, printJson, printLine, printRemark } from './output'
import { shortIds } from './short-ids'
import { editedWords } from './versions'

/** With the library to itself, what is read of it is kept for the next time. */
const access = 'write-if-free'

export async function same(article: string, _: unknown, command: Command) {
  const options = command.optsWithGlobals<CommonOptions>()
  const found = await withLibrary(options, access, (call) => call('quotation.same', { article }))
  if (options.json) return printJson(found)
  if (found.quotations.length === 0)
    return printRemark('No other article gives a quotation of this one.')
  await printAll(found.quotations)
}

export async function disputes(asked: { limit: number; offset: number }, command: Command) {
  const options = command.optsWithGlobals<CommonOptions>()
  const found = await withLibrary(options, access, (call) => call('quotation.disputes', asked))
  if (options.json) return printJson(found)
  const { total, quotations } = found
  if (quotations.length === 0)
    return printRemark(
      total === 0
        ? 'No two articles give a quotation differently or to different speakers.'
        : 'No more disputes.',
    )
  await printAll(quotations)
  if (total > quotations.length)
    printRemark(
      `${asked.offset + 1} to ${asked.offset + quotations.length} of ${total}; --offset and --limit show others.`,
    )
}

async function printAll(quotations: readonly SameQuotation[]) {
  const ids = shortIds(
    quotations.flatMap(({ article, others }) => [
      article.id,
      ...others.map((each) => each.article.id),
    ]),
  )
  for (const quotation of quotations) {
    const { text, isFirst, others } = quotation
    await printLine(`“${oneLine(text)}”`)
    await printLine(`   ${placeOf(quotation)}${isFirst ? ', first' : ''}`)
    for (const other of others) {
      const isDisputed = other.wording === 'different' || other.speakers === 'other'
      await printLine(`${isDisputed ? '!! ' : '   '}${placeOf(other)}${saidOf(other)}`)
    }
  }

  function placeOf({ article, start, end, speaker }: Omit<SameQuotation, 'others'> | OtherPlace) {
    const { id, title, site, published, added } = article
    const where = [oneLine(title), oneLine(site ?? ''), (published ?? added).slice(0, 10)]
    const said = speaker === null ? 'no speaker named' : oneLine(speaker)
    return `[${ids.get(id)}:${start}-${end}] ${where.filter(Boolean).join(' · ')}: ${said}`
  }
}

function saidOf({ speakers, wording, edits }: OtherPlace): string {
  const said = speakers === 'other' ? ', another speaker' : ''
  if (wording === 'same') return said
  return `${said}, ${wordings[wording]}\n      ${oneLine(edits.map(editedWords).join(''))}`
}

const wordings = { shorter: 'shorter', longer: 'longer', different: 'in other words' }
