// The command that brings an article in: captures it, unless the library has it already.

import { textOf } from '#shared/body/text'
import { countWords } from '#shared/body/words'
import type { Commands, Output, ParsedInput } from '#shared/contract'
import { Failure } from '#shared/failure'
import { normaliseAddress } from '#shared/importing/address'
import type { Article } from '#shared/model/article'
import type { Captured } from '../capture/capture'
import { sha256 } from '../library/blobs'
import type { Context } from './context'
import { articleView } from './views'

type Imported = Output<'article.import'>

export function importCommand(context: Context): Pick<Commands, 'article.import'> {
  const { library, capture, now, newId } = context
  /** Two captures that end at the same time must not both find that the article is new. */
  let settling: Promise<unknown> = Promise.resolve()

  async function settle(captured: Captured, tags: string[]): Promise<Imported> {
    const { draft, original, mediaType, source, address } = captured
    const known =
      byAddress(library.articles(), { address, canonicalAddress: draft.canonicalAddress }) ??
      byOriginal(library.articles(), sha256(original))
    if (known) {
      // What it is made of may have been lost or damaged since, and the same bytes make it good.
      if (byOriginal([known], sha256(original))) {
        await library.keepBody(draft.body)
        await library.keepOriginal(original)
      }
      return present(known, tags)
    }

    const at = now()
    const article: Article = {
      id: newId(),
      title: draft.title,
      byline: draft.byline,
      site: draft.site,
      address,
      canonicalAddress: draft.canonicalAddress,
      language: draft.language,
      published: draft.published,
      added: at,
      state: 'inbox',
      favourite: false,
      tags,
      position: null,
      words: countWords(textOf(draft.body), draft.language),
      versions: [
        {
          // First what the article is made of, then the article: it is never there without its body.
          body: await library.keepBody(draft.body),
          original: await library.keepOriginal(original),
          retrieved: at,
          source,
          mediaType,
        },
      ],
      trashed: null,
    }
    await library.commit([{ action: 'create', record: { type: 'article', value: article } }])
    return {
      article: articleView(library, article),
      status: 'added',
      message: `“${article.title}” is in your library now.`,
    }
  }

  /** Tags that are asked for are added to an article that is there. */
  async function present(article: Article, asked: string[]): Promise<Imported> {
    const tags = [...new Set([...article.tags, ...asked])]
    const fields = { tags, trashed: null }
    await library.commit([
      { action: 'update', record: { type: 'article', id: article.id, fields } },
    ])
    const view = articleView(library, library.article(article.id) ?? article)
    if (article.trashed !== null)
      return {
        article: view,
        status: 'restored',
        message: 'It was in the trash, and is back in your library.',
      }
    const message = `Already in your library since ${dayOf(article.added)}.`
    return { article: view, status: 'present', message }
  }

  return {
    async 'article.import'({ source, tags = [] }: ParsedInput<'article.import'>) {
      if (!library.writable)
        throw new Failure(
          'cannot-write',
          'The library was opened for reading only, so nothing can be brought in.',
        )
      if (source.kind === 'address') {
        const address = normaliseAddress(source.address)
        const known = byAddress(library.articles(), { address, canonicalAddress: null })
        if (known) return present(known, tags)
      }
      const { privateAddresses } = library.settings()
      const captured = await capture(source, { privateAddresses })
      const settled = settling.then(() => settle(captured, tags))
      settling = settled.catch(() => undefined)
      return settled
    },
  }
}

type Addresses = Pick<Article, 'address' | 'canonicalAddress'>

/** The article that was brought in from one of these addresses, or that calls one its own. */
function byAddress(articles: readonly Article[], addresses: Addresses): Article | undefined {
  const wanted = new Set(spellings(addresses))
  if (wanted.size === 0) return undefined
  return articles.find((article) => spellings(article).some((own) => wanted.has(own)))
}

/**
 * The addresses that tell an article from all others, in the form in which they are recognised. Many sites call their front
 * page the canonical address of each of their pages, so that one tells nothing.
 */
function spellings({ address, canonicalAddress }: Addresses): string[] {
  const own = address === null ? null : spelling(address)
  const canonical = canonicalAddress === null ? null : spelling(canonicalAddress)
  return [own, canonical && !isFrontPage(canonical) ? canonical : null].filter(
    (each) => each !== null,
  )
}

function spelling(address: string): string | null {
  try {
    return normaliseAddress(address)
  } catch {
    return null
  }
}

function isFrontPage(address: string): boolean {
  const { pathname, search } = new URL(address)
  return pathname === '/' && search === ''
}

function byOriginal(articles: readonly Article[], hash: string): Article | undefined {
  return articles.find(({ versions }) => versions.some(({ original }) => original === hash))
}

const dayOf = (time: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(time))
