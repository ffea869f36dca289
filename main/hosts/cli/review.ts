// Lists the marks that wait for a decision, and decides on one.
import type { Command } from 'commander'
import type { Input, Output, ReviewItem } from '#shared/contract'
import type { Edit } from '#shared/model/anchor'
import { type Call, type CommonOptions, withLibrary } from './library'
import { oneLine, print, printJson, printRemark } from './output'
import { shortIds } from './short-ids'

type Review = Output<'review.list'>

/** As many as the contract gives at once. */
const most = 10_000

export async function review(
  article: string | undefined,
  _: Record<string, never>,
  command: Command,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  const found = await withLibrary(options, 'read', (call) => all(call, article))
  if (options.json) return printJson(found)
  if (found.total === 0)
    return printRemark('Nothing to settle: every mark stands where its words are.')
  const ids = shortIds(found.items.map(({ annotation }) => annotation.id))
  const titles = new Map(found.articles.map((each) => [each.article, each.title]))
  let title = ''
  for (const item of found.items) {
    const own = titles.get(item.annotation.article) ?? ''
    if (own !== title) await print(`${title === '' ? '' : '\n'}${oneLine(own)}\n`)
    title = own
    await print(linesOf(item, ids.get(item.annotation.id) ?? item.annotation.id))
  }
  if (found.items.length < found.total)
    printRemark(`These are ${found.items.length} of ${found.total}; give an ARTICLE for the rest.`)
}

/** One call looks into a part of a large library only. */
async function all(call: Call, article: string | undefined): Promise<Review> {
  const input = { article, limit: 0 }
  while ((await call('review.list', input)).unchecked > 0);
  return call('review.list', { article, limit: most })
}

/** Says how many marks of an article that has just got a newer text wait for a decision, and how to go through them. */
export async function remarkWaiting(call: Call, article: string) {
  const { total } = await call('review.list', { article, limit: 0 })
  if (total > 0)
    printRemark(
      `${total === 1 ? '1 of its marks waits' : `${total} of its marks wait`} for your review: review ${article}`,
    )
}

const statuses: Record<string, string> = {
  changed: 'edited since it was marked',
  ambiguous: 'fits several places',
  lost: 'not in the current text',
}

function linesOf({ annotation, proposals }: ReviewItem, id: string): string {
  const saved = annotation.kind === 'highlight' ? annotation.anchor.exact : ''
  const isElsewhere = annotation.located?.status === 'lost' && proposals.length > 0
  const lines = [
    `  ${id}  ${isElsewhere ? 'not where it was marked' : (statuses[annotation.located?.status ?? ''] ?? '')}`,
    `      saved  ${oneLine(saved)}`,
    ...proposals.map(
      ({ start, end, before, words, after, difference }, index) =>
        `      ${index + 1}. ${start}–${end}  ${differs(difference) ? marked(difference) : `… ${oneLine(before)} [${oneLine(words)}] ${oneLine(after)} …`}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

const differs = (difference: readonly Edit[]) => difference.some(({ kind }) => kind !== 'same')

/** Words that went and came, as word processors' plain text has them: [-went-] {+came+}. */
function marked(difference: readonly Edit[]): string {
  const parts = difference.map(({ kind, text }) =>
    kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`,
  )
  return oneLine(parts.join(''))
}

interface SettleOptions {
  accept?: true | number
  start?: number
  end?: number
  lost?: true
  reopen?: true
}

export async function settle(annotation: string, given: SettleOptions, command: Command) {
  const options = command.optsWithGlobals<CommonOptions>()
  const placement = placementOf(given, command)
  const [settled] = await withLibrary(options, 'write', (call) =>
    call('annotation.settle', { annotations: [annotation], placement }),
  )
  if (options.json) await printJson(settled)
}

function placementOf(
  { accept, start, end, lost, reopen }: SettleOptions,
  command: Command,
): Input<'annotation.settle'>['placement'] {
  const byOffsets = start !== undefined || end !== undefined
  const given = [accept !== undefined, byOffsets, lost, reopen].filter((each) => each === true)
  if (given.length !== 1)
    command.error('error: give one of --accept, --start with --end, --lost and --reopen')
  if (lost) return 'lost'
  if (reopen) return null
  if (accept !== undefined) return { proposal: accept === true ? null : accept }
  if (start !== undefined && end !== undefined) return { start, end }
  return command.error('error: give both --start and --end')
}
