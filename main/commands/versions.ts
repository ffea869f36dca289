// The commands about the versions of an article that there are; import.ts has the one that looks for a newer one.
import type { Commands } from '#shared/contract'
import { Failure } from '#shared/failure'
import type { Article, Version } from '#shared/model/article'
import { compareBodies } from '../comparing/compare'
import type { Context } from './context'
import { articleOf, versionOf } from './references'
import { separateCommand } from './separate'

type Names = 'article.compare' | 'article.separate'

export function versionCommands(context: Context): Pick<Commands, Names> {
  const { library, bodyOf } = context
  return {
    'article.separate': separateCommand(context),

    async 'article.compare'({ article: reference, from: wanted, to: wantedTo }) {
      const article = articleOf(library, reference)
      const to = versionOf(article, wantedTo)
      const from = wanted === undefined ? versionBefore(article, to) : versionOf(article, wanted)
      const [before, after] = [await bodyOf(from), await bodyOf(to)]
      return { from, to, rows: await compareBodies(before, after) }
    },
  }
}

/** Throws `not-found`. */
function versionBefore(article: Article, version: Version): Version {
  const before = article.versions[article.versions.indexOf(version) - 1]
  if (before) return before
  throw new Failure(
    'not-found',
    article.versions.length === 1
      ? `“${article.title}” has one version only; check for changes, or bring another text of it in.`
      : `“${article.title}” has no version before that one; say which one to compare it with.`,
  )
}
