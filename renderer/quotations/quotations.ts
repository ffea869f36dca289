// The quotations of the article on the page: found by the host when they are first asked for, and stepped through. Which one
// is looked at stands here.
import { create } from 'zustand'
import type { TextRange } from '#shared/anchoring/range'
import { allQuotations, extentOf } from '#shared/quotations/passages'
import type { Entity, Quotation } from '#shared/quotations/quotation'
import { call } from '../host'
import { caretOffset, useCaret } from '../reading/caret'
import { bringIntoView, reachOf, usePage } from '../reading/page'
import { flash } from '../reading/use-painting'
import { attempt, tell } from '../state/messages'
import { choose, type OpenArticle, useOpenArticle } from '../state/open-article'
import { type Grouping, keyAt, keyOf } from './rows'

interface Quotations {
  status: 'none' | 'reading' | 'ready' | 'failed'
  failure: string | null
  /** In the order of the text, those within others too. */
  all: readonly Quotation[]
  entities: readonly Entity[]
  /** Where those stand that the reader corrected. */
  corrected: readonly TextRange[]
  /** The key of the one that is looked at. */
  current: string | null
  grouping: Grouping
}

const none = {
  status: 'none',
  failure: null,
  all: [],
  entities: [],
  corrected: [],
  current: null,
} as const satisfies Partial<Quotations>

export const useQuotations = create<Quotations>(() => ({ ...none, grouping: 'order' }))

export const groupBy = (grouping: Grouping) => useQuotations.setState({ grouping })
export const letGo = () => useQuotations.setState({ current: null })

/** Of which text they are. */
let known: { article: string; version: string; reading: Promise<void> } | null = null
/** Counts what was asked for, so that an answer that comes late takes no other's place. */
let asked = 0

/** Another text is on the page, or none: nothing is known of it until it is asked for. */
export function forget() {
  known = null
  asked += 1
  useQuotations.setState(none)
}

/** Has the quotations of the open article found, unless they are; resolves when they are there. Never rejects. */
export function read(): Promise<void> {
  const { article } = useOpenArticle.getState()
  if (!article) return Promise.resolve()
  if (known?.article === article.id && known.version === article.version) return known.reading
  useQuotations.setState({ ...none, status: 'reading' })
  return readAnew(article)
}

/** After a correction, made here or anywhere: what was read is read anew. */
export function refresh() {
  const { article } = useOpenArticle.getState()
  if (article && known) void readAnew(article)
}

/** Reads anew after a correction, and stays on the quotation at a place. */
export async function followTo(place: TextRange) {
  const { article } = useOpenArticle.getState()
  if (!article) return
  useQuotations.setState({ current: keyAt(place) })
  await readAnew(article)
}

/** What was found stays until the answer is there. */
function readAnew({ id, version }: OpenArticle): Promise<void> {
  asked += 1
  const reading = ask(id, version, asked)
  known = { article: id, version, reading }
  return reading
}

async function ask(article: string, version: string, own: number) {
  try {
    const { quotations, entities, corrected } = await call('quotation.list', { article, version })
    if (own !== asked) return
    const all = allQuotations(quotations)
    useQuotations.setState(({ current }) => ({
      status: 'ready',
      failure: null,
      all,
      entities,
      corrected,
      current: all.some((quotation) => keyOf(quotation) === current) ? current : null,
    }))
  } catch (error) {
    if (own !== asked) return
    known = null
    const failure = error instanceof Error ? error.message : String(error)
    useQuotations.setState({ ...none, status: 'failed', failure })
  }
}

export const isReading = () => useQuotations.getState().status === 'reading'

export function currentQuotation(): Quotation | null {
  const { all, current } = useQuotations.getState()
  return all.find((quotation) => keyOf(quotation) === current) ?? null
}

/** Looks at one, and shows it on the page. */
export function goTo(quotation: Quotation) {
  // Of two things that may be chosen, the last one.
  choose(null)
  useQuotations.setState({ current: keyOf(quotation) })
  const { page } = usePage.getState()
  if (!page) return
  const extent = extentOf(quotation)
  bringIntoView(page, extent.start)
  flash(extent)
}

/** On to the next (1) or back to the one before (-1), in the order of the text; from none, to what is near in view. */
export const step = (by: 1 | -1) =>
  attempt(async () => {
    await read()
    const { all: found, current, status, failure } = useQuotations.getState()
    if (status === 'failed') return void tell(failure ?? '', { tone: 'failed' })
    // What is only reported stands in the list, and is no stop on the way.
    const all = found.filter(({ kind }) => kind !== 'reported')
    if (all.length === 0) return void tell('No quotations were found in this text.')
    const at = all.findIndex((quotation) => keyOf(quotation) === current)
    const next = all[at < 0 ? nearest(all, by) : at + by]
    if (next) goTo(next)
    else tell(by > 0 ? 'This is the last quotation.' : 'This is the first quotation.')
  })

/** From none: the first that begins at the caret, else in view, or after it; backward the last one before that. */
function nearest(all: readonly Quotation[], by: 1 | -1): number {
  const { page } = usePage.getState()
  const caret = page && useCaret.getState().on ? caretOffset(page) : null
  const from = caret ?? (page ? reachOf(page, 0).start : 0)
  const after = all.findIndex((quotation) => extentOf(quotation).start >= from)
  const next = after < 0 ? all.length : after
  return by > 0 ? Math.min(next, all.length - 1) : Math.max(next - 1, 0)
}
