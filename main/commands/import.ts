// The command that brings an article in: captures it, unless the library has it already.

import { textOf } from '#shared/body/text'
import { countWords } from '#shared/body/words'
import type { Commands, Output, ParsedInput } from '#shared/contract'
import { Failure } from '#shared/failure'
import { normaliseAddress } from '#shared/importing/address'
import { type Article, newestVersion, type Version } from '#shared/model/article'
import type { Captured } from '../capture/capture'
import { hashOfBody, sha256 } from '../library/blobs'
import type { Context } from './context'
import { sameStory } from './same-story'
import { articleView, unreadable } from './views'

type Imported = Output<'article.import'>

export function importCommand(context: Context): Pick<Commands, 'article.import'> {
  const { library, bodyOf, capture, now, newId } = context
  /** Two captures that end at the same time must not both find that the article is new. */
  let settling: Promise<unknown> = Promise.resolve()

  async function settle(captured: Captured, tags: string[]): Promise<Imported> {
    const { draft, original, mediaType, source, address } = captured
    const made = { body: hashOfBody(draft.body), original: sha256(original) }
    const articles = library.articles()
    const namesakes = byAddress(articles, { address, canonicalAddress: draft.canonicalAddress })
    const known = namesakes.find((each) => holds(each, made)) ?? byOriginal(articles, made.original)
    if (known) {
      // What it is made of may have been lost or damaged since, and is made good by the same.
      if (known.versions.some(({ body }) => body === made.body)) await library.keepBody(draft.body)
      if (byOriginal([known], made.original)) await library.keepOriginal(original)
      return present(known, tags)
    }

    const at = now()
    const version: Version = {
      // First what the article is made of, then the article: it is never there without its body.
      body: await library.keepBody(draft.body),
      original: await library.keepOriginal(original),
      retrieved: at,
      source,
      mediaType,
    }
    const words = countWords(textOf(draft.body), draft.language)
    for (const article of namesakes) {
      const body = (await bodyOf(newestVersion(article)).catch(unreadable)) ?? null
      if (sameStory({ title: article.title, body }, draft))
        return updated(article, { version, words, address }, tags)
    }

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
      words,
      versions: [version],
      trashed: null,
    }
    await library.commit([{ action: 'create', record: { type: 'article', value: article } }])
    return {
      article: articleView(library, article),
      status: 'added',
      message: `“${article.title}” is in your library now.`,
    }
  }

  /** Tags that are asked for are added to an article that is there, and one that is in the trash is taken out. */
  async function bringBack(article: Article, asked: string[], more: Partial<Article> = {}) {
    const tags = [...new Set([...article.tags, ...asked])]
    const fields = { ...more, tags, trashed: null }
    await library.commit([
      { action: 'update', record: { type: 'article', id: article.id, fields } },
    ])
    return articleView(library, library.article(article.id) ?? article)
  }

  /** Another text of an article becomes its newest version. What the reader may have edited stays. */
  async function updated(
    article: Article,
    { version, words, address }: { version: Version; words: number; address: string | null },
    asked: string[],
  ): Promise<Imported> {
    const versions = [...article.versions, version]
    const more = { versions, words, address: article.address ?? address }
    const view = await bringBack(article, asked, more)
    const message = `A newer text of “${article.title}” was added; marks whose words are not in it are listed as not found.`
    const back =
      article.trashed === null ? '' : ' It was in the trash, and is back in your library.'
    return { article: view, status: 'updated', message: message + back }
  }

  async function present(article: Article, asked: string[], remark = ''): Promise<Imported> {
    const view = await bringBack(article, asked)
    if (article.trashed !== null)
      return {
        article: view,
        status: 'restored',
        message: 'It was in the trash, and is back in your library.',
      }
    const message = `Already in your library since ${dayOf(article.added)}${remark}.`
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
        const [known] = byAddress(library.articles(), { address, canonicalAddress: null })
        if (known) return present(known, tags, '; it was not fetched again')
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

/**
 * The articles that were brought in from one of these addresses, or that call one their own: those that are not in the trash
 * first, and among them those that came from there.
 */
function byAddress(articles: readonly Article[], addresses: Addresses): Article[] {
  const wanted = new Set(spellings(addresses))
  const found = articles.filter((article) => spellings(article).some((own) => wanted.has(own)))
  const rank = ({ address, trashed }: Article) =>
    (trashed === null ? 0 : 2) + (address !== null && wanted.has(address) ? 0 : 1)
  return found.sort((one, other) => rank(one) - rank(other))
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

/** Whether an article has this body or these bytes. */
function holds({ versions }: Article, made: Pick<Version, 'body' | 'original'>): boolean {
  return versions.some(({ body, original }) => body === made.body || original === made.original)
}

function byOriginal(articles: readonly Article[], hash: string): Article | undefined {
  return articles.find(({ versions }) => versions.some(({ original }) => original === hash))
}

const dayOf = (time: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(time))
