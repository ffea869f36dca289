// The article on the page: its body, its text, its annotations, and which of them is chosen. Which article it is stands in
// the window's address (`#/article/<id>`), so that a reload, a link and the back button all find it.
import { create } from 'zustand'
import type { Body } from '#shared/body/blocks'
import { type Leaf, leavesOf } from '#shared/body/text'
import type { AnnotationView } from '#shared/contract'
import { compareAnnotations } from '#shared/exporting/order'
import { newestVersion } from '#shared/model/article'
import { call } from '../host'
import { onHostEvent, useLibrary } from './library'

export interface OpenArticle {
  id: string
  /** The hash of the body that is shown, that of the newest version. */
  version: string
  body: Body
  leaves: Leaf[]
  text: string
  /** All that are not in the trash, in the order of the text; notes on the whole article first, lost ones last. */
  annotations: readonly AnnotationView[]
  /** While the annotations of a text that is there already are on their way: what has become of any meanwhile; else null. */
  arriving: readonly AnnotationView[] | null
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

/** Shows an article, or none, by the window's address. */
export function showArticle(id: string | null) {
  window.location.hash = id ? `#/article/${id}` : ''
}

const idInAddress = () => /^#\/article\/([0-9a-f-]+)$/.exec(window.location.hash)?.[1] ?? null

/**
 * Opens what the address names, now and whenever it changes; keeps the annotations what the host says they are, and the text
 * that of the newest version.
 */
export function followAddress() {
  const follow = () => open(idInAddress())
  window.addEventListener('hashchange', follow)
  onHostEvent((event) => {
    const { article } = useOpenArticle.getState()
    if (!article || event.name !== 'library.changed') return
    const record = event.value.articles.find(({ id }) => id === article.id)
    // The places that the event tells are in the other text.
    if (record && newestVersion(record).body !== article.version) return void load(article.id)
    receive(event.value.annotations)
  })
  follow()
}

/** Takes in what annotations are now, of whatever article, where they are of the open one. */
export function receive(changed: readonly AnnotationView[]) {
  const { article } = useOpenArticle.getState()
  const own = article ? changed.filter((annotation) => annotation.article === article.id) : []
  if (!article || own.length === 0) return
  const arriving = article.arriving && [...article.arriving, ...own]
  const annotations = withChanges(article.annotations, own)
  useOpenArticle.setState({ article: { ...article, annotations, arriving } })
}

/** Counts what was asked for, so that an answer that comes late takes no other's place. */
let asked = 0

function open(id: string | null) {
  if (id && useOpenArticle.getState().article?.id === id) return
  asked += 1
  useOpenArticle.setState(id ? { ...none, status: 'opening' } : none)
  if (id) void load(id)
}

/** More annotations come after the text: one begins to read before they are there. */
const many = 500

/** Brings an article to the page, in place of an older text of it where that is open; what is chosen stays so. */
async function load(id: string) {
  asked += 1
  const own = asked
  try {
    const isShown = useOpenArticle.getState().article?.id === id
    const count = useLibrary.getState().articles.get(id)?.annotations ?? 0
    const isMany = !isShown && count > many
    const opened = await call('article.open', { article: id, annotations: !isMany })
    if (own !== asked) return
    const { article, body } = opened
    const version = newestVersion(article).body
    const leaves = leavesOf(body)
    useOpenArticle.setState({
      status: 'open',
      article: {
        id: article.id,
        version,
        body,
        leaves,
        text: leaves.map(({ separator, text }) => separator + text).join(''),
        annotations: withChanges([], opened.annotations),
        arriving: isMany ? [] : null,
      },
    })
    if (!isMany) return
    const annotations = await call('annotation.list', { article: id, version })
    const { article: shown } = useOpenArticle.getState()
    if (own !== asked || !shown) return
    useOpenArticle.setState({
      article: {
        ...shown,
        annotations: withChanges(annotations, shown.arriving ?? []),
        arriving: null,
      },
    })
  } catch (error) {
    if (own !== asked) return
    const failure = error instanceof Error ? error.message : String(error)
    useOpenArticle.setState({ ...none, status: 'failed', failure })
  }
}

/** These and what has become of them, the newest of each, as exports have them in order. */
function withChanges(
  annotations: readonly AnnotationView[],
  changed: readonly AnnotationView[],
): AnnotationView[] {
  const fresh = new Map(changed.map((annotation) => [annotation.id, annotation]))
  const others = annotations.filter(({ id }) => !fresh.has(id))
  return [...others, ...fresh.values()]
    .filter(({ trashed }) => trashed === null)
    .sort(compareAnnotations)
}

export const choose = (chosen: string | null) => useOpenArticle.setState({ chosen })
export const write = (id: string | null) =>
  useOpenArticle.setState(id ? { writing: id, chosen: id } : { writing: null })
