// Parts a text from an article that it was taken for a version of: it becomes an article of its own.
import type { Body } from '#shared/body/blocks'
import { textOf } from '#shared/body/text'
import { countWords } from '#shared/body/words'
import type { Commands } from '#shared/contract'
import { Failure } from '#shared/failure'
import { normaliseAddress } from '#shared/importing/address'
import type { Highlight } from '#shared/model/annotation'
import { newestVersion, type Version } from '#shared/model/article'
import type { Change } from '#shared/model/operation'
import { articleFrom } from './article-from'
import type { Context } from './context'
import { articleOf, versionOf } from './references'
import { articleView, unreadable } from './views'

/**
 * What was marked in the text goes along, and so do corrections of its quotations: they speak of its words. A record can't
 * change its article, so marks are made anew there and go to the trash here; undo takes both back. Marks of other versions
 * stay, and with them what was decided on this one, which counts for nothing without it.
 */
export function separateCommand({
  library,
  bodyOf,
  draftOf,
  now,
  newId,
}: Context): Commands['article.separate'] {
  return async ({ article: reference, version: wanted }) => {
    const article = articleOf(library, reference)
    const { title } = article
    const { body: hash } = versionOf(article, wanted)
    // A text that came back is a version twice.
    const [first, ...more] = article.versions.filter(({ body }) => body === hash)
    const left = article.versions.filter(({ body }) => body !== hash)
    const newest = left.at(-1)
    if (!first || !newest)
      throw new Failure('bad-input', `“${title}” has one text only; nothing can be parted from it.`)
    const versions: [Version, ...Version[]] = [first, ...more]
    const version = versions.at(-1) ?? first
    const body = await bodyOf(version)
    const draft = (await draftOf(version).catch(unreadable)) ?? article
    const leaves = newestVersion(article).body === hash
    const leftBody = leaves ? await bodyOf(newest).catch(unreadable) : undefined

    const own = articleFrom({ ...draft, body, words: wordsOf(body, draft) }, versions, {
      id: newId(),
      address: addressOf(versions),
      tags: article.tags,
      corrections: article.corrections.filter(({ anchor }) => anchor.body === hash),
    })
    const marks = await marksIn(article.id, hash)
    const time = now()
    const changes: Change[] = [
      { action: 'create', record: { type: 'article', value: own } },
      {
        action: 'update',
        record: {
          type: 'article',
          id: article.id,
          fields: {
            versions: left,
            corrections: article.corrections.filter(({ anchor }) => anchor.body !== hash),
            ...(leftBody ? { words: wordsOf(leftBody, article) } : {}),
            // It may have got its address from the text that goes.
            ...(own.address === article.address && !hasAddress(left) ? { address: null } : {}),
          },
        },
      },
      ...marks.flatMap((mark) => moved(mark, own.id, newId(), time)),
    ]
    await library.commit(changes)
    const along = marks.length === 1 ? '1 mark' : `${marks.length} marks`
    return {
      article: articleView(library, own),
      from: articleView(library, library.article(article.id) ?? article),
      message:
        marks.length === 0
          ? `“${own.title}” is an article of its own now.`
          : `“${own.title}” is an article of its own now; ${along} made in it went along.`,
    }
  }

  async function marksIn(article: string, body: string): Promise<Highlight[]> {
    const all = [...(await library.annotationsOf(article)).values()]
    return all.filter(
      (each): each is Highlight =>
        each.kind === 'highlight' && each.trashed === null && each.anchor.body === body,
    )
  }
}

function moved(mark: Highlight, article: string, id: string, time: string): Change[] {
  const value: Highlight = { ...mark, id, article, settled: {} }
  const fields = { trashed: time, changed: time }
  return [
    { action: 'create', record: { type: 'annotation', value } },
    {
      action: 'update',
      record: { type: 'annotation', id: mark.id, article: mark.article, fields },
    },
  ]
}

/** The address from which any of these versions was fetched; null where none was. */
function addressOf(versions: readonly Version[]): string | null {
  const source = versions.map((version) => version.source).find(({ kind }) => kind === 'address')
  return source?.kind === 'address' ? normaliseAddress(source.address) : null
}

const hasAddress = (versions: readonly Version[]) => addressOf(versions) !== null

const wordsOf = (body: Body, { language }: { language: string | null }) =>
  countWords(textOf(body), language)
