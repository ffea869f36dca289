// The versions of an article: lists them, looks for a newer one, and tells what became of one in another.
import type { Command } from 'commander'
import { changesIn, type Row } from '#shared/comparing/index'
import type { Output } from '#shared/contract'
import { Failure, type FailureValue } from '#shared/failure'
import type { Source, Version } from '#shared/model/article'
import { type Call, type CommonOptions, withLibrary } from './library'
import { oneLine, print, printJson, printLine, printRemark } from './output'
import { remarkWaiting } from './review'
import { table } from './table'

/** Prints a sentence for each article. One that fails is reported, and stops none of the others. */
export async function check(
  references: string[],
  _: Record<string, never>,
  command: Command,
  report: (failure: FailureValue) => void,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  const checked: Output<'article.check'>[] = []
  await withLibrary(options, 'write', async (call) => {
    for (const article of references) {
      try {
        const result = await call('article.check', { article })
        checked.push(result)
        if (options.json) continue
        await printLine(oneLine(result.message))
        if (result.status === 'updated') await remarkWaiting(call, result.article.id)
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        report(error.value)
      }
    }
  })
  if (options.json) await printJson(checked)
}

export async function versions(article: string, _: Record<string, never>, command: Command) {
  const options = command.optsWithGlobals<CommonOptions>()
  const all = await withLibrary(options, 'read', (call) => versionsOf(call, article))
  if (options.json) return printJson(all)
  const rows = all.map((version, index) => [
    String(index + 1),
    version.body.slice(0, 12),
    version.retrieved.slice(0, 16).replace('T', ' '),
    nameOf(version.source),
    index === all.length - 1 ? 'newest' : '',
  ])
  return print(table(rows, 3, process.stdout.columns))
}

export async function compare(
  article: string,
  { from, to }: { from?: string; to?: string },
  command: Command,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  const compared = await withLibrary(options, 'read', async (call) =>
    call('article.compare', {
      article,
      from: await versionReference(call, article, from),
      to: await versionReference(call, article, to),
    }),
  )
  if (options.json) return printJson(compared)
  const { rows } = compared
  const changes = changesIn(rows).length
  await printLine(changes === 1 ? '1 change' : `${changes} changes`)
  let same = 0
  for (const row of [...rows, null]) {
    if (row?.kind === 'same') {
      same += 1
      continue
    }
    if (same > 0) await printLine(`  … ${same === 1 ? '1 paragraph' : `${same} paragraphs`} …`)
    same = 0
    if (row) await printLine(lineOf(row))
  }
}

/** Makes a version an article of its own, and prints its id. */
export async function separate(
  article: string,
  { version }: { version?: string },
  command: Command,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  const separated = await withLibrary(options, 'write', async (call) =>
    call('article.separate', { article, version: await versionReference(call, article, version) }),
  )
  if (options.json) return printJson(separated)
  await printLine(separated.article.id)
  printRemark(separated.message)
}

const signs: Record<Exclude<Row['kind'], 'same'>, string> = {
  changed: '~',
  removed: '-',
  added: '+',
  'moved-away': '<',
  'moved-here': '>',
}

function lineOf({ kind, edits }: Row): string {
  const whole = kind === 'removed' || kind === 'added'
  const words = edits.map((edit) => (whole ? edit.text : editedWords(edit)))
  return `${kind === 'same' ? ' ' : signs[kind]} ${oneLine(words.join(''))}`
}

/** What went in [- -], what came in {+ +}. */
export function editedWords({ kind, text }: Row['edits'][number]): string {
  return kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`
}

/** A version by its number in the list, the oldest being 1, or by the beginning of its hash, which the command looks for. */
export async function versionReference(
  call: Call,
  article: string,
  given: string | undefined,
): Promise<string | undefined> {
  if (given === undefined || !/^\d{1,3}$/.test(given)) return given
  const all = await versionsOf(call, article)
  const version = all[Number(given) - 1]
  if (version) return version.body
  throw new Failure(
    'not-found',
    `There is no version ${given}; the article has ${all.length === 1 ? 'one' : all.length}.`,
  )
}

async function versionsOf(call: Call, article: string): Promise<Version[]> {
  return (await call('article.open', { article })).article.versions
}

function nameOf(source: Source): string {
  switch (source.kind) {
    case 'address':
      return source.address
    case 'file':
      return source.name
    case 'paste':
      return 'a paste'
    case 'welcome':
      return 'the welcome'
  }
}
