// The commands about exports.

import { citationStyleFor } from '#shared/citing/index'
import type { AnnotationView, Commands, ParsedInput } from '#shared/contract'
import type { ExportedArticle } from '#shared/exporting/exporter'
import { exporterFor, exporters, fileNameFor } from '#shared/exporting/index'
import { type Article, newestVersion } from '#shared/model/article'
import { sortArticles } from '#shared/model/sort-articles'
import { cite } from './cite'
import type { Context } from './context'
import { exportWarnings } from './export-warnings'
import { annotationsOf, articlesOf } from './references'
import { annotationViews, unreadable } from './views'

type Names = 'export.formats' | 'export.render' | 'export.quote'
type Scope = ParsedInput<'export.render'>['scope']

export function exportCommands(context: Context): Pick<Commands, Names> {
  const { library, now, version } = context

  return {
    async 'export.formats'() {
      return exporters.map(({ id, name, extension, mediaType }) => ({
        id,
        name,
        extension,
        mediaType,
      }))
    },

    async 'export.render'({ format, scope }) {
      const exporter = exporterFor(format)
      const articles = await exported(context, scope)
      const at = now()
      return {
        text: exporter.render({ articles, labels: library.labels(), at, version }),
        name: fileNameFor(articles, exporter, at),
        mediaType: exporter.mediaType,
        articles: articles.length,
        annotations: articles.reduce((sum, { annotations }) => sum + annotations.length, 0),
        warnings: articles.flatMap(toldWarnings),
      }
    },

    async 'export.quote'({ style, ...wanted }) {
      const { citation, warnings } = await cite(context, wanted)
      const { mediaType, render } = citationStyleFor(style ?? library.settings().citationStyle)
      return { text: render(citation), mediaType, warnings }
    },
  }
}

/**
 * What a scope holds: the articles that it names, in that order, whether they have annotations or not; else those that have
 * some, as the shelf shows them. A text that can't be read is empty, and its passages, which carry their own words, are lost.
 */
async function exported(context: Context, scope: Scope): Promise<ExportedArticle[]> {
  const { library, texts } = context
  const chosen =
    scope.annotations &&
    new Set((await annotationsOf(library, scope.annotations)).map(({ id }) => id))
  const articles: ExportedArticle[] = []
  for (const article of scope.articles ? articlesOf(library, scope.articles) : shelf(context)) {
    const all = await annotationViews(context, article)
    const annotations = chosen ? all.filter(({ id }) => chosen.has(id)) : all
    if (annotations.length === 0 && (chosen || !scope.articles)) continue
    const text = await texts.text(newestVersion(article)).catch(unreadable)
    const warnings = await exportWarnings(context, article, annotations)
    articles.push({ article, text: text ?? '', annotations, warnings })
  }
  return articles
}

/** Of each passage so many words are told as people need to know which it is. */
const toldWords = 12

function toldWarnings({ article: { title }, annotations, warnings = [] }: ExportedArticle) {
  const passages = new Map(annotations.map((annotation) => [annotation.id, passageOf(annotation)]))
  return warnings.map((warning) => ({
    ...warning,
    title,
    passage: passages.get(warning.annotation) ?? '',
  }))
}

function passageOf(annotation: AnnotationView): string {
  if (annotation.kind !== 'highlight') return ''
  const words = annotation.anchor.exact.trim().split(/\s+/)
  const told = words.slice(0, toldWords).join(' ')
  return words.length > toldWords ? `${told} …` : told
}

function shelf({ library }: Context): Article[] {
  return sortArticles(
    library.articles().filter(({ trashed }) => trashed === null),
    'added',
  )
}
