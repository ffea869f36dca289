// The commands about the same quotation in several articles.
import type { Commands, SameQuotation } from '#shared/contract'
import type { GivenPlace, SamePlaces } from '../gathering/gatherer'
import type { LibraryGathering } from '../gathering/gathering'
import type { Context } from './context'
import { articleOf } from './references'

export function gatheringCommands(
  { library }: Context,
  gathering: LibraryGathering,
): Pick<Commands, 'quotation.same' | 'quotation.disputes'> {
  return {
    async 'quotation.same'({ article: reference, quotation: range }) {
      const { id } = articleOf(library, reference)
      const found = await gathering.same(id)
      const wanted = range
        ? found.filter(({ start, end }) => start < range.end && range.start < end)
        : found
      return { quotations: wanted.flatMap(viewOf) }
    },
    async 'quotation.disputes'({ offset, limit }) {
      const { total, page } = await gathering.disputes(offset, limit)
      return { total, quotations: page.flatMap(viewOf) }
    },
  }

  /** Nothing where the article has gone meanwhile, or all others have. */
  function viewOf(same: SamePlaces): SameQuotation[] {
    const own = placed(same)
    const others = same.others.flatMap((other) => placed(other) ?? [])
    if (!own || others.length === 0) return []
    return [
      {
        ...own,
        isFirst: same.isFirst,
        others,
        wordingsDiffer: others.some(({ wording }) => wording === 'different'),
        speakersDiffer: others.some(({ speakers }) => speakers === 'other'),
      },
    ]
  }

  function placed<P extends GivenPlace>(place: P) {
    const article = library.article(place.article)
    if (!article) return null
    const { id, title, byline, site, published, added } = article
    return { ...place, article: { id, title, byline, site, published, added } }
  }
}
