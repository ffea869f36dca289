// The commands about marks that wait for a decision of the reader.
import { describe as describePassage } from '#shared/anchoring/describe'
import type { Commands, ParsedInput, ReviewItem } from '#shared/contract'
import { Failure } from '#shared/failure'
import type { Annotation, Highlight, Settled } from '#shared/model/annotation'
import { type Article, newestVersion, type Version } from '#shared/model/article'
import type { Change } from '#shared/model/operation'
import { sortArticles } from '#shared/model/sort-articles'
import { needsReview, proposalsOf, proposedPlaces } from '#shared/reviewing/proposals'
import { rangeOf } from './annotations'
import type { Context } from './context'
import { annotationsOf, articleOf, versionOf } from './references'
import { annotationViews, changedAnnotationViews, unreadable } from './views'

type Names = 'annotation.settle' | 'review.list'
type Placement = ParsedInput<'annotation.settle'>['placement']

/** Articles of unknown count that one call looks into; a large library is looked through by many, with others between them. */
const mostArticles = 50
/** Items of an answer, where nothing else is asked for. For these, articles of known count are looked into once more. */
const usualItems = 200

export function reviewCommands(context: Context): Pick<Commands, Names> {
  const { library, texts, now } = context
  /** How many marks wait in an article; of those that were looked into and have not changed since. */
  const counts = new Map<string, number>()
  let changesSeen = 0
  library.onChange((event) => {
    if (event.kind !== 'records') return
    changesSeen += 1
    for (const id of event.touched.articles) counts.delete(id)
    for (const id of event.touched.annotations.keys()) counts.delete(id)
  })

  /**
   * What waits in an article: how many, and so many of them; nothing where its text can't be read, which says nothing of its
   * marks.
   */
  async function waitingIn(article: Article, most: number) {
    const version = newestVersion(article)
    const text = await texts.text(version).catch(unreadable)
    if (text === undefined) return { count: 0, items: [] }
    const waiting = (await annotationViews(context, article)).filter(needsReview)
    const items = waiting.slice(0, most).map((annotation): ReviewItem => {
      const saved = annotation.kind === 'highlight' ? annotation.anchor.exact : ''
      const proposals = proposalsOf(saved, annotation.located, text)
      return { annotation, version: version.body, proposals }
    })
    return { count: waiting.length, items }
  }

  async function settlementOf(highlight: Highlight, version: Version, placement: Placement) {
    const { [version.body]: _, ...others } = highlight.settled
    if (placement === null) return others
    const settled: Settled = { ...others, [version.body]: 'lost' }
    if (placement === 'lost') return settled
    const text = await texts.text(version)
    const range = 'start' in placement ? placement : await proposed(highlight, version, placement)
    return { ...settled, [version.body]: describePassage(text, rangeOf(text, range)) }
  }

  async function proposed(
    highlight: Highlight,
    version: Version,
    { proposal }: { proposal: number | null },
  ) {
    const article = articleOf(library, highlight.article)
    const places = await texts.places(article, version)
    const { located } = places.get(highlight.id) ?? { located: null }
    const all = proposedPlaces(highlight.anchor.exact, located, await texts.text(version))
    const place = proposal === null && all.length > 1 ? undefined : all[(proposal ?? 1) - 1]
    if (place) return place
    throw new Failure(
      'bad-input',
      all.length === 0
        ? 'Nothing is proposed for this mark; say where it stands by offsets, or that its words are lost.'
        : `There are ${all.length} proposals for this mark; give the number of one, as the review lists them.`,
    )
  }

  return {
    async 'annotation.settle'({ annotations: references, version: wanted, placement }) {
      const annotations = await annotationsOf(library, references)
      if (annotations.length > 1 && placement !== null && placement !== 'lost')
        throw new Failure('bad-input', 'Each mark has its own place; settle them one by one.')
      const changed = now()
      const changes: Change[] = []
      for (const annotation of annotations) {
        const { id, article } = annotation
        const highlight = settleable(annotation)
        const version = versionOf(articleOf(library, article), wanted)
        if (highlight.anchor.body === version.body)
          throw new Failure(
            'bad-input',
            'This mark was made in this version, and stands there as it was made.',
          )
        const settled = await settlementOf(highlight, version, placement)
        const fields = { settled, changed }
        changes.push({ action: 'update', record: { type: 'annotation', id, article, fields } })
      }
      await library.commit(changes)
      return changedAnnotationViews(context, await annotationsOf(library, idsOf(annotations)))
    },

    async 'review.list'({ article: reference, limit = usualItems }) {
      const asked = reference === undefined ? shelf() : [articleOf(library, reference)]
      const items: ReviewItem[] = []
      const articles: { article: string; title: string; count: number }[] = []
      let budget = mostArticles
      let unchecked = 0
      for (const article of asked) {
        // Where there is but one version, every mark was made in it.
        if (article.versions.length < 2 || library.annotationCount(article.id) === 0) continue
        const known = counts.get(article.id)
        if (known === undefined && budget === 0) {
          unchecked += 1
          continue
        }
        let count = known ?? 0
        if (known === undefined || (known > 0 && items.length < limit)) {
          if (known === undefined) budget -= 1
          const before = changesSeen
          const waiting = await waitingIn(article, limit - items.length)
          count = waiting.count
          if (changesSeen === before) counts.set(article.id, count)
          items.push(...waiting.items)
        }
        if (count > 0) articles.push({ article: article.id, title: article.title, count })
      }
      const total = articles.reduce((sum, { count }) => sum + count, 0)
      return { total, articles, items, unchecked }
    },
  }

  function shelf(): Article[] {
    return sortArticles(
      library.articles().filter(({ trashed }) => trashed === null),
      'added',
    )
  }
}

function settleable(annotation: Annotation): Highlight {
  if (annotation.kind === 'highlight') return annotation
  throw new Failure('bad-input', 'A note on the whole article stands nowhere in its text.')
}

const idsOf = (annotations: readonly Annotation[]) => annotations.map(({ id }) => id)
