// The article on the page: its body, its text, its annotations, and which of them is chosen. Which article it is stands in
// the window's address (`#/article/<id>`), so that a reload, a link and the back button all find it.
import { create } from 'zustand'
import type { Body } from '#shared/body/blocks'
import { type Leaf, leavesOf, textOf } from '#shared/body/text'
import type { AnnotationView } from '#shared/contract'
import { placeOf } from '#shared/model/anchor'
import { newestVersion } from '#shared/model/article'
import { call } from '../host'
import { onHostEvent } from './library'

export interface OpenArticle {
  id: string
  /** The hash of the body that is shown, that of the newest version. */
  version: string
  body: Body
  leaves: Leaf[]
  text: string
  /** All that are not in the trash, in the order of the text; notes on the whole article first, lost ones last. */
  annotations: AnnotationView[]
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
    const changed = new Map(
      event.value.annotations
        .filter((annotation) => annotation.article === article.id)
        .map((annotation) => [annotation.id, annotation]),
    )
    if (changed.size === 0) return
    const others = article.annotations.filter(({ id }) => !changed.has(id))
    useOpenArticle.setState({
      article: { ...article, annotations: arrange([...others, ...changed.values()]) },
    })
  })
  follow()
}

/** Counts what was asked for, so that an answer that comes late takes no other's place. */
let asked = 0

function open(id: string | null) {
  if (id && useOpenArticle.getState().article?.id === id) return
  asked += 1
  useOpenArticle.setState(id ? { ...none, status: 'opening' } : none)
  if (id) void load(id)
}

/** Brings an article to the page, in place of an older text of it where that is open; what is chosen stays so. */
async function load(id: string) {
  asked += 1
  const own = asked
  try {
    const { article, body, annotations } = await call('article.open', { article: id })
    if (own !== asked) return
    useOpenArticle.setState({
      status: 'open',
      article: {
        id: article.id,
        version: newestVersion(article).body,
        body,
        leaves: leavesOf(body),
        text: textOf(body),
        annotations: arrange(annotations),
      },
    })
  } catch (error) {
    if (own !== asked) return
    const failure = error instanceof Error ? error.message : String(error)
    useOpenArticle.setState({ ...none, status: 'failed', failure })
  }
}

/** As exports have them: where two passages begin together, the longer comes first. */
function arrange(annotations: AnnotationView[]): AnnotationView[] {
  const place = (annotation: AnnotationView) =>
    annotation.located === null ? -1 : (placeOf(annotation)?.start ?? Number.POSITIVE_INFINITY)
  const end = (annotation: AnnotationView) => placeOf(annotation)?.end ?? 0
  return annotations
    .filter(({ trashed }) => trashed === null)
    .sort(
      (one, other) =>
        compare(place(one), place(other)) ||
        compare(end(other), end(one)) ||
        compare(one.created, other.created),
    )
}

const compare = <T extends number | string>(one: T, other: T) =>
  one === other ? 0 : one < other ? -1 : 1

export const choose = (chosen: string | null) => useOpenArticle.setState({ chosen })
export const write = (id: string | null) =>
  useOpenArticle.setState(id ? { writing: id, chosen: id } : { writing: null })
