// Lists articles, and shows one.
import type { Command } from 'commander'
import { textOf } from '#shared/body/text'
import type { ArticleView } from '#shared/contract'
import type { ArticleState } from '#shared/model/article'
import type { ArticleSort } from '#shared/model/settings'
import { type CommonOptions, withLibrary } from './library'
import { oneLine, print, printJson, printLine, printRemark } from './output'
import { shortIds } from './short-ids'
import { table } from './table'
import { versionReference } from './versions'

export async function list(
  { state, tag, sort }: { state?: ArticleState; tag?: string; sort?: ArticleSort },
  command: Command,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  const articles = await withLibrary(options, 'read', (call) =>
    call('article.list', { state, tag, sort }),
  )
  if (options.json) return printJson(articles)
  if (articles.length === 0) return printRemark('No articles.')
  const ids = shortIds(articles.map(({ id }) => id))
  const rows = articles.map((article) => [
    ids.get(article.id) ?? article.id,
    article.title,
    article.site ?? '',
    article.state,
    `${article.minutes} min`,
    counted(article.annotations),
    article.added.slice(0, 10),
  ])
  return print(table(rows, 1, process.stdout.columns))
}

export async function show(
  article: string,
  { text, body: blocks, version }: { text?: true; body?: true; version?: string },
  command: Command,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  const opened = await withLibrary(options, 'read', async (call) => {
    const wanted = await versionReference(call, article, version)
    return call('article.open', { article, version: wanted })
  })
  if (blocks) return printJson(opened.body)
  if (text && options.json) return printJson({ text: textOf(opened.body) })
  if (text) return print(textOf(opened.body))
  if (options.json) return printJson(opened.article)
  for (const [name, value] of factsOf(opened.article))
    if (value) await printLine(`${name.padEnd(13)}${oneLine(value)}`)
}

function factsOf(article: ArticleView): [name: string, value: string | null][] {
  const { position, versions } = article
  return [
    ['Title', article.title],
    ['By', article.byline],
    ['Site', article.site],
    ['Address', article.canonicalAddress ?? article.address],
    ['Published', article.published],
    ['Added', article.added],
    ['Language', article.language],
    ['State', article.favourite ? `${article.state}, favourite` : article.state],
    ['In the trash', article.trashed && `since ${article.trashed}`],
    ['Tags', article.tags.join(', ')],
    ['Length', `${article.words} words, ${article.minutes} min`],
    ['Read', position && `${Math.round(position.progress * 100)}%`],
    ['Annotations', String(article.annotations)],
    ['Versions', versions.length > 1 ? String(versions.length) : null],
    ['Id', article.id],
  ]
}

const counted = (count: number) => (count === 1 ? '1 annotation' : `${count} annotations`)
