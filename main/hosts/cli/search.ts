// Searches the library, and shows the words in their context.
import type { Command } from 'commander'
import type { SearchHit, SearchResult } from '#shared/contract'
import { type CommonOptions, withLibrary } from './library'
import { oneLine, printJson, printLine, printRemark } from './output'
import { shortIds } from './short-ids'

export async function search(
  words: readonly string[],
  { limit, offset }: { limit: number; offset: number },
  command: Command,
) {
  const options = command.optsWithGlobals<CommonOptions>()
  const query = words.join(' ')
  // With the library to itself, what is learnt of it is kept for the next search.
  const found = await withLibrary(options, 'write-if-free', (call) =>
    call('search.find', { query, limit, offset }),
  )
  if (options.json) return printJson(found)
  for (const remark of found.remarks) printRemark(remark)
  const { total, results } = found
  if (results.length === 0) return printRemark(total === 0 ? 'Nothing found.' : 'No more results.')
  const ids = shortIds(results.map(({ article }) => article.id))
  for (const result of results) await printResult(result, ids.get(result.article.id) ?? '')
  if (total > results.length)
    printRemark(
      `${offset + 1} to ${offset + results.length} of ${total} articles; --offset and --limit show others.`,
    )
}

async function printResult({ article, hits }: SearchResult, id: string) {
  const facts = [
    article.title,
    article.byline,
    article.site,
    (article.published ?? article.added).slice(0, 10),
  ]
  await printLine(`${id}  ${oneLine(facts.filter(Boolean).join(' · '))}`)
  for (const hit of hits) await printLine(`  ${kinds[hit.kind]}  ${oneLine(wordsOf(hit))}`)
}

const kinds: Record<SearchHit['kind'], string> = { text: 'text', passage: 'mark', note: 'note' }

const wordsOf = ({ pieces }: SearchHit) => pieces.map(({ text }) => text).join('')
