import type { Draft } from '#shared/importing/draft'
import { draftOfHtml } from '#shared/importing/html'
import type { Source } from '#shared/model/article'

export function draftOfPage(text: string, _source: Source, base?: string): Draft {
  return draftOfHtml(text, base)
}
