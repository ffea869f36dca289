// A story at an address, in two versions, with marks of which each fares otherwise in the second. Our own writing.
import type { App } from './app'
import type { Web } from './web'

export const granary = 'The granary at Stell'

/** What is marked, by what becomes of it. */
export const marks = {
  exact: 'nobody in Stell can say who paid for its roof',
  moved: 'the doors were painted green by the schoolchildren',
  changed: 'It holds 800 tonnes of barley, and never leaked',
  ambiguous: 'We locked it and we gave them the key.',
  lost: 'A letter from the ministry, dated April, was never answered by anybody.',
  rewritten: 'The trust will decide in June whether a museum can be opened in the loft.',
} as const
export type Mark = keyof typeof marks

/** The words that the second version has for those that were edited, and for those that were written anew. */
export const changedNow = 'It holds 650 tonnes of barley, and leaked once'
export const rewrittenNow = 'Visitors are to climb up under the beams from next summer on.'

const opening = `The granary has stood at the crossing for two hundred years, and ${marks.exact}.`
const doors = `Last spring ${marks.moved}, and a swallow has nested above them since.`
const holds = `${marks.changed}, the old steward likes to tell his guests.`

const first = [
  opening,
  doors,
  holds,
  `The steward’s sister was there too, on the night of the storm. “${marks.ambiguous}” she said, and laughed about it.`,
  marks.lost,
  marks.rewritten,
]

const second = [
  opening,
  'This story has been corrected: the figures of the harvest board were wrong, and so were ours.',
  doors,
  holds.replace(marks.changed, changedNow),
  `Both of them remember the storm very well. “${marks.ambiguous}” So it was told in the village.`,
  `In the book of the parish the clerk wrote a line for the bishop. “${marks.ambiguous}” He underlined it.`,
  rewrittenNow,
]

const page = (texts: readonly string[]) => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${granary}</title></head><body><article><h1>${granary}</h1>
${texts.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`

/** Brings the story in from its address and marks it; gives the id of its article. */
export async function bringGranary(app: App, web: Web): Promise<string> {
  web.put('/granary', { body: page(first) })
  await app.call('settings.edit', { fields: { privateAddresses: true } })
  const source = { kind: 'address', address: `${web.origin}/granary` } as const
  const { article } = await app.call('article.import', { source })
  for (const quote of Object.values(marks))
    await app.call('annotation.create', { article: article.id, passage: { quote }, label: 'quote' })
  return article.id
}

/** From now on its address has the second version. */
export const changeGranary = (web: Web) => web.put('/granary', { body: page(second) })

/** What stands in an article, by the name of the mark: its status, and whether the reader decided. */
export async function statusesIn(app: App, article: string, version?: string) {
  const views = await app.call('annotation.list', { article, ...(version ? { version } : {}) })
  return Object.fromEntries(
    views.map((view) => {
      const exact = view.kind === 'highlight' ? view.anchor.exact : ''
      const name = (Object.keys(marks) as Mark[]).find((each) => marks[each] === exact)
      return [name, view.decided ? `${view.located?.status}, decided` : view.located?.status]
    }),
  )
}
