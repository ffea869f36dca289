// The commands about what an article quotes. What was found in a body is remembered: a body never changes.
import { textOf } from '#shared/body/text'
import type { Commands } from '#shared/contract'
import { type Findings, regionsOf } from '#shared/quotations/index'
import { findInThread } from '../quotations/find'
import type { Context } from './context'
import { articleOf, versionOf } from './references'

/** Bodies whose quotations are remembered: as many as a reader moves between. */
const mostBodies = 32

export function quotationCommands({ library, bodyOf }: Context): Pick<Commands, 'quotation.list'> {
  /** By body and language, the newest last. */
  const known = new Map<string, Promise<Findings>>()

  return {
    async 'quotation.list'({ article: reference, version: wanted }) {
      const article = articleOf(library, reference)
      const version = versionOf(article, wanted)
      const { language } = article
      const key = `${version.body} ${language}`
      const found =
        known.get(key) ??
        bodyOf(version).then((body) =>
          findInThread({
            text: textOf(body),
            options: { ...regionsOf(body), ...(language && { language }) },
          }),
        )
      known.delete(key)
      known.set(key, found)
      // One that could not be read is asked for again.
      found.catch(() => known.delete(key))
      for (const oldest of known.keys()) {
        if (known.size <= mostBodies) break
        known.delete(oldest)
      }
      return found
    },
  }
}
