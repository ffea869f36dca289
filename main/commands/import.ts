// The commands that bring texts in: an article, or what has become of one at its address.

import { textOf } from '#shared/body/text'
import type { Commands, Output, ParsedInput } from '#shared/contract'
import { Failure } from '#shared/failure'
import { normaliseAddress } from '#shared/importing/address'
import { sameTitle } from '#shared/importing/title'
import { type Article, newestVersion, type Version } from '#shared/model/article'
import { placeAmong } from '#shared/model/version-order'
import type { Captured } from '../capture/capture'
import { hashOfBody, sha256 } from '../library/blobs'
import { Turns } from '../library/turns'
import { addressToCheck, byAddress } from './addresses'
import { articleFrom } from './article-from'
import type { Context } from './context'
import { addressKeysOf, KnownArticles, keysOf } from './known-articles'
import { articleOf } from './references'
import { sameStory, sameWords } from './same-story'
import { TurnsByKey } from './turns-by-key'
import { articleView, unreadable } from './views'

type Imported = Output<'article.import'>
type Checked = Output<'article.check'>

/** What was captured, and when it arrived, ISO 8601 in UTC. */
type Arrived = Captured & { retrieved: string }

/** Articles of one title that are looked into for the words of a text. */
const mostNamesakes = 20

export function importCommands(
  context: Context,
): Pick<Commands, 'article.import' | 'article.check'> {
  const { library, bodyOf, capture, now, newId } = context
  const known = new KnownArticles(library)
  /** Of files and pastes: of two texts of one story the one that was given later is the newer one. */
  const arrivals = new Turns()
  const moment = risingMoments(now)
  /** Two captures of one story that end at the same time must not both find that it is new. */
  const settling = new TurnsByKey()

  /** Settles what was captured after all that may be the same story, and so may what it is told of: `articles` that are like it. */
  async function settleInTurn(captured: Arrived, tags: string[]): Promise<Imported> {
    await known.ready()
    const { draft, address, original } = captured
    const keys = keysOf({ ...draft, address, versions: [{ original: sha256(original) }] })
    for (;;) {
      const ids = known.like(keys).map(({ id }) => id)
      const imported = await settling.next([...keys, ...ids], async () => {
        const articles = known.like(keys)
        // One that has come meanwhile may just be changed by another import.
        return articles.every(({ id }) => ids.includes(id))
          ? settle(captured, tags, articles)
          : null
      })
      if (imported) return imported
    }
  }

  async function settle(
    captured: Arrived,
    tags: string[],
    articles: readonly Article[],
  ): Promise<Imported> {
    const { draft, address } = captured
    const made = { body: hashOfBody(draft.body), original: sha256(captured.original) }
    const namesakes = byAddress(articles, { address, canonicalAddress: draft.canonicalAddress })
    const there = namesakes.find((each) => holds(each, made)) ?? byOriginal(articles, made.original)
    // What was fetched from an article's own address is its text now, though an earlier version may have been the same.
    const isNews = there !== undefined && address !== null && there.address === address
    if (there && !(isNews && newestVersion(there).body !== made.body)) {
      // What it is made of may have been lost or damaged since, and is made good by the same.
      if (there.versions.some(({ body }) => body === made.body)) await library.keepBody(draft.body)
      if (byOriginal([there], made.original)) await library.keepOriginal(captured.original)
      return present(there, tags)
    }

    const alike = [
      ...namesakes.map((article) => ({ article, isSame: sameStory })),
      ...sameTitled(articles, captured).map((article) => ({ article, isSame: sameWords })),
    ]
    for (const { article, isSame } of alike) {
      const body = (await bodyOf(newestVersion(article)).catch(unreadable)) ?? null
      if (body && textOf(body) === textOf(draft.body)) return present(article, tags)
      if (isSame({ title: article.title, body }, draft)) return added(article, captured, tags)
    }

    const version = await kept(captured)
    const article = articleFrom(draft, [version], { id: newId(), address, tags })
    await library.commit([{ action: 'create', record: { type: 'article', value: article } }])
    return {
      article: articleView(library, article),
      status: 'added',
      message: `“${article.title}” is in your library now.`,
    }
  }

  /** Keeps what a version is made of: it is there before any article speaks of it. */
  async function kept(captured: Arrived): Promise<Version> {
    const { draft, original, mediaType, source, saved, retrieved } = captured
    const [body, bytes] = await Promise.all([
      library.keepBody(draft.body),
      library.keepOriginal(original),
    ])
    return {
      body,
      original: bytes,
      retrieved,
      source,
      mediaType,
      ...(draft.modified ? { modified: draft.modified } : {}),
      ...(saved ? { saved } : {}),
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

  /**
   * Another text of an article becomes its newest version; from elsewhere than its address, and older by its dates, it takes
   * its place among the earlier ones. What the reader may have edited stays.
   */
  async function added(article: Article, captured: Arrived, asked: string[]): Promise<Imported> {
    const version = await kept(captured)
    const { versions } = article
    const isOwn = captured.address !== null && captured.address === article.address
    const at = isOwn ? versions.length : placeAmong(versions, version)
    const isNewest = at === versions.length
    const view = await bringBack(article, asked, {
      versions: versions.toSpliced(at, 0, version),
      address: article.address ?? captured.address,
      ...(isNewest ? { words: captured.draft.words } : {}),
    })
    const message = isNewest
      ? `A newer text of “${article.title}” was added.`
      : `An older text of “${article.title}” was added to its earlier versions; the newest stays as it is.`
    const back =
      article.trashed === null ? '' : ' It was in the trash, and is back in your library.'
    return { article: view, status: isNewest ? 'updated' : 'older', message: message + back }
  }

  /** What was fetched for an article, against its newest text. Throws `another-article`. */
  async function compared(id: string, captured: Arrived): Promise<Checked> {
    const article = articleOf(library, id)
    const newest = newestVersion(article)
    const body = (await bodyOf(newest).catch(unreadable)) ?? null
    const at = now()
    if (body && textOf(body) === textOf(captured.draft.body)) {
      const versions = article.versions.with(-1, { ...newest, checked: at })
      await library.commit(
        [{ action: 'update', record: { type: 'article', id, fields: { versions } } }],
        { undoable: false },
      )
      return {
        article: articleView(library, library.article(id) ?? article),
        status: 'same',
        message: `The text of “${article.title}” is the same (checked ${timeOf(at)}).`,
      }
    }
    const hash = hashOfBody(captured.draft.body)
    const isOther = ({ id: other, trashed, versions }: Article) =>
      other !== id && trashed === null && versions.some((version) => version.body === hash)
    if (
      library.articles().some(isOther) ||
      !sameStory({ title: article.title, body }, captured.draft)
    )
      throw new Failure(
        'another-article',
        `At the address of “${article.title}” there is another article now, “${captured.draft.title}”. Nothing was changed; add that one by its address if you want it.`,
      )
    const versions = [...article.versions, await kept(captured)]
    const fields = { versions, words: captured.draft.words }
    await library.commit([{ action: 'update', record: { type: 'article', id, fields } }])
    return {
      article: articleView(library, library.article(id) ?? article),
      status: 'updated',
      message: `The text of “${article.title}” has changed; the newer one was added.`,
    }
  }

  async function present(article: Article, asked: string[], remark = ''): Promise<Imported> {
    const view = await bringBack(article, asked)
    if (article.trashed !== null)
      return {
        article: view,
        status: 'restored',
        message: 'It was in the trash, and is back in your library.',
      }
    const since = `Already in your library since ${dayOf(article.added)}`
    const message = remark === '' ? `${since}.` : since + remark
    return { article: view, status: 'present', message }
  }

  function refuseReadOnly() {
    if (!library.writable)
      throw new Failure(
        'cannot-write',
        'The library was opened for reading only, so nothing can be brought in.',
      )
  }

  return {
    async 'article.import'({ source: from, tags = [] }: ParsedInput<'article.import'>) {
      refuseReadOnly()
      const address = from.kind === 'address' ? normaliseAddress(from.address) : null
      const source = address === null ? from : { kind: 'address' as const, address }
      const { privateAddresses } = library.settings()
      try {
        const capturing = capture(source, { privateAddresses })
        // It is told when its turn comes.
        capturing.catch(() => undefined)
        const captured = await (address === null ? arrivals.next(() => capturing) : capturing)
        return await settleInTurn({ ...captured, retrieved: moment() }, tags)
      } catch (error) {
        if (address === null || !(error instanceof Failure)) throw error
        await known.ready()
        const addresses = { address, canonicalAddress: null }
        const [there] = byAddress(known.like(addressKeysOf(addresses)), addresses)
        if (!there) throw error
        // It is there, whatever has become of its address.
        return present(there, tags, `; it could not be fetched again: ${error.message}`)
      }
    },

    async 'article.check'({ article: reference }) {
      refuseReadOnly()
      const article = articleOf(library, reference)
      if (article.trashed !== null)
        throw new Failure('bad-input', `“${article.title}” is in the trash; restore it first.`)
      const address = addressToCheck(article)
      if (address === null)
        throw new Failure(
          'bad-input',
          `“${article.title}” came from no address that could be fetched again; bring its newer text in from a file or by paste.`,
        )
      const { privateAddresses } = library.settings()
      const captured = await capture({ kind: 'address', address }, { privateAddresses })
      const arrived = { ...captured, retrieved: moment() }
      return settling.next([article.id], () => compared(article.id, arrived))
    },
  }
}

/** Moments of which each is later than the one before, though the clock has not moved on: what came first is told by them. */
function risingMoments(now: () => string): () => string {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    last = Math.max(last + 1, Date.parse(now()))
    return new Date(last).toISOString()
  }
}

/** Whether an article has this body or these bytes. */
function holds({ versions }: Article, made: Pick<Version, 'body' | 'original'>): boolean {
  return versions.some(({ body, original }) => body === made.body || original === made.original)
}

function byOriginal(articles: readonly Article[], hash: string): Article | undefined {
  return articles.find(({ versions }) => versions.some(({ original }) => original === hash))
}

/** Of a text that tells no address: the articles of which it may be another version, those that were added last first. */
function sameTitled(articles: readonly Article[], { draft, address }: Captured): Article[] {
  if (address !== null || draft.canonicalAddress !== null) return []
  return articles
    .filter(({ title, trashed }) => trashed === null && sameTitle(title, draft.title))
    .slice(-mostNamesakes)
    .reverse()
}

const dayOf = (time: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(time))

const timeOf = (time: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time))
