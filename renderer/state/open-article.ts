// The article on the page: its body, its text, its annotations, and which of them is chosen. Which article it is stands in
// the window's address (see address.ts), so that a reload, a link and the back button all find it.
import { create } from 'zustand'
import type { Body } from '#shared/body/blocks'
import { type Leaf, leavesOf } from '#shared/body/text'
import type { AnnotationView, ArticleView } from '#shared/contract'
import { newestVersion } from '#shared/model/article'
import { sameValue } from '#shared/model/values'
import { call } from '../host'
import { type Address, fragmentOf, readAddress } from './address'
import { onHostEvent, useLibrary } from './library'
import { tell } from './messages'
import { withChanges } from './with-changes'

export interface OpenArticle {
  id: string
  /** The hash of the body that is shown. */
  version: string
  /** Whether it is the body of an older version, that the address names; else that of the newest, whichever that is. */
  isOlder: boolean
  body: Body
  leaves: Leaf[]
  text: string
  /** All that are not in the trash, in the order of the text; notes on the whole article first, lost ones last. */
  annotations: readonly AnnotationView[]
  /** While the annotations of a text that is there already are on their way: what has become of any meanwhile; else null. */
  arriving: readonly AnnotationView[] | null
  /** Whether they could not be read; they may be asked for again. */
  unread: boolean
}

interface OpenArticleState {
  status: 'none' | 'opening' | 'open' | 'failed'
  failure: string | null
  article: OpenArticle | null
  /** The annotation that is chosen, on the page and in the margin. */
  chosen: string | null
  /** The annotation whose note is being written. */
  writing: string | null
}

const none: OpenArticleState = {
  status: 'none',
  failure: null,
  article: null,
  chosen: null,
  writing: null,
}

export const useOpenArticle = create<OpenArticleState>(() => none)

/** Shows an article, or none, by the window's address: its newest version, or another one by the hash of its body. */
export function showArticle(id: string | null, version: string | null = null) {
  window.location.hash = id ? fragmentOf({ article: id, version, comparing: null }) : ''
}

/**
 * Opens what the address names, now and whenever it changes; keeps the annotations what the host says they are, and the text
 * that of the newest version unless an older one is asked for.
 */
export function followAddress() {
  const follow = () => open(readAddress(window.location.hash))
  window.addEventListener('hashchange', follow)
  onHostEvent((event) => {
    const { article } = useOpenArticle.getState()
    if (article && event.name === 'library.replaced')
      return void load(article.id, shownVersion(article))
    if (!article || event.name !== 'library.changed') return
    const record = event.value.articles.find(({ id }) => id === article.id)
    if (article.isOlder) {
      if (record && !hasOlder(record, article.version)) return showArticle(article.id)
      const isOwn = event.value.annotations.some((each) => each.article === article.id)
      // The places that the event tells are in the newest text.
      if (isOwn) void load(article.id, article.version)
      return
    }
    if (record && newestVersion(record).body !== article.version) return void load(article.id)
    receive(event.value.annotations)
  })
  follow()
}

/** Takes in what annotations are now, of whatever article, where they are of the open one. */
export function receive(changed: readonly AnnotationView[]) {
  const { article, chosen } = useOpenArticle.getState()
  if (!article) return
  // Of a change the answer tells and the event: what is known already draws nothing anew.
  const known = (id: string) => article.annotations.find((annotation) => annotation.id === id)
  const own = changed.filter(
    (annotation) =>
      annotation.article === article.id &&
      (article.arriving !== null || !sameValue(annotation, known(annotation.id))),
  )
  if (own.length === 0) return
  const arriving = article.arriving && [...article.arriving, ...own]
  const annotations = withChanges(article.annotations, own)
  // One that goes is let go together with it, so that the page is drawn once.
  const isGone = own.some(({ id, trashed }) => id === chosen && trashed !== null)
  useOpenArticle.setState({
    article: { ...article, annotations, arriving },
    chosen: isGone ? null : chosen,
  })
}

/** Counts what was asked for, so that an answer that comes late takes no other's place. */
let asked = 0

function open(address: Address | null) {
  const { article } = useOpenArticle.getState()
  const isSame = address !== null && article?.id === address.article
  // What two versions are compared of stays as it is behind that.
  if (isSame && (address.comparing || address.version === shownVersion(article))) return
  asked += 1
  if (!isSame) useOpenArticle.setState(address ? { ...none, status: 'opening' } : none)
  if (address) void load(address.article, address.version)
}

/** The version as an address names it. */
const shownVersion = ({ isOlder, version }: OpenArticle) => (isOlder ? version : null)

const hasOlder = ({ versions }: ArticleView, body: string) =>
  versions.at(-1)?.body !== body && versions.some((version) => version.body === body)

/** More annotations come after the text: one begins to read before they are there, or are found in a text that has changed. */
const many = 500

/**
 * Brings a version of an article to the page, the newest where none is given, in place of another text of it where that is
 * open; what is chosen stays so.
 */
async function load(id: string, wanted: string | null = null) {
  asked += 1
  const own = asked
  try {
    const card = useLibrary.getState().articles.get(id)
    const shown = useOpenArticle.getState().article
    const isShown = shown?.id === id && shown.version === (wanted ?? card?.versions.at(-1)?.body)
    const isMany = !isShown && (card?.annotations ?? 0) > many
    const opened = await call('article.open', {
      article: id,
      annotations: !isMany,
      ...(wanted ? { version: wanted } : {}),
    })
    if (own !== asked) return
    const { article } = opened
    const version = opened.version.body
    const before = useOpenArticle.getState().article
    // The very same objects where only annotations have changed, so that nothing is drawn anew.
    const isDrawn = before?.id === article.id && before.version === version
    const { body, leaves, text } = isDrawn ? before : drawable(opened.body)
    useOpenArticle.setState({
      status: 'open',
      article: {
        id: article.id,
        version,
        isOlder: version !== newestVersion(article).body,
        body,
        leaves,
        text,
        annotations: withChanges([], opened.annotations),
        arriving: isMany ? [] : null,
        unread: false,
      },
    })
    if (isMany) await readAnnotations(id, version, () => own === asked)
  } catch (error) {
    if (own !== asked) return
    const failure = error instanceof Error ? error.message : String(error)
    useOpenArticle.setState({ ...none, status: 'failed', failure })
  }
}

/** Brings the annotations to a text that is shown already: where they can't be read it stays, and a message says why. */
async function readAnnotations(id: string, version: string, isWanted: () => boolean) {
  try {
    const annotations = await call('annotation.list', { article: id, version })
    const { article: shown } = useOpenArticle.getState()
    if (!isWanted() || !shown) return
    useOpenArticle.setState({
      article: {
        ...shown,
        annotations: withChanges(annotations, shown.arriving ?? []),
        arriving: null,
        unread: false,
      },
    })
  } catch (error) {
    const { article: shown } = useOpenArticle.getState()
    if (!isWanted() || !shown) return
    useOpenArticle.setState({ article: { ...shown, unread: true } })
    const failure = error instanceof Error ? error.message : String(error)
    tell(`The marks of this article could not be read. ${failure}`, {
      tone: 'failed',
      action: {
        title: 'Try again',
        run: () => {
          if (isWanted()) void readAnnotations(id, version, isWanted)
        },
      },
    })
  }
}

function drawable(body: Body): Pick<OpenArticle, 'body' | 'leaves' | 'text'> {
  const leaves = leavesOf(body)
  return { body, leaves, text: leaves.map(({ separator, text }) => separator + text).join('') }
}

export const choose = (chosen: string | null) => useOpenArticle.setState({ chosen })
export const write = (id: string | null) =>
  useOpenArticle.setState(id ? { writing: id, chosen: id } : { writing: null })
