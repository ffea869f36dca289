// The command that checks what drafts quote against the library.
import { join } from 'node:path'
import type { Commands } from '#shared/contract'
import { newestVersion } from '#shared/model/article'
import type { SourceText } from '#shared/verifying/source-text'
import { verifyInWorker } from '../verifying/in-worker'
import type { Context } from './context'

export function verifyingCommands({ library }: Context): Pick<Commands, 'quote.verify'> {
  return {
    async 'quote.verify'({ drafts }) {
      const articles = library.articles().filter(({ trashed }) => trashed === null)
      const sources = articles.flatMap((article): SourceText[] => {
        const newest = newestVersion(article).body
        const { id, title, byline, site, language, corrections } = article
        const known = new Map(article.versions.map((version) => [version.body, version]))
        return [...known.values()].map(({ body, retrieved }) => ({
          article: id,
          title,
          byline,
          site,
          language,
          corrections,
          body,
          retrieved,
          newest: body === newest,
        }))
      })
      const { quotes, unread } = await verifyInWorker({
        bodies: join(library.folder, 'bodies'),
        drafts: drafts.map(({ name, bytes, text, type }) => ({
          name,
          content: text ?? Buffer.from(bytes ?? '', 'base64'),
          type,
        })),
        sources,
      })
      const checked = drafts.map(({ name }, index) => {
        const own = quotes[index] ?? []
        return { name, holds: own.every(({ holds }) => holds), quotes: own }
      })
      return {
        drafts: checked,
        holds: checked.every(({ holds }) => holds),
        articles: articles.length,
        versions: sources.length,
        unread: [...new Set(unread.map((index) => sources[index]?.title ?? ''))],
      }
    },
  }
}
