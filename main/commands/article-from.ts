// The record of an article that is made of a text.
import type { Article, Version } from '#shared/model/article'
import type { CountedDraft } from '../capture/make-draft'

type Given = Pick<Article, 'id' | 'address' | 'tags'> & Partial<Pick<Article, 'corrections'>>

/** An article that comes into the inbox now that its first version was retrieved. The draft is that of its newest version. */
export function articleFrom(
  draft: CountedDraft,
  versions: [Version, ...Version[]],
  { id, address, tags, corrections = [] }: Given,
): Article {
  return {
    id,
    title: draft.title,
    byline: draft.byline,
    site: draft.site,
    address,
    canonicalAddress: draft.canonicalAddress,
    language: draft.language,
    published: draft.published,
    added: versions[0].retrieved,
    state: 'inbox',
    favourite: false,
    tags,
    position: null,
    words: draft.words,
    versions,
    corrections,
    trashed: null,
  }
}
