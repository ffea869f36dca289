// The quotations that articles of the library give differently, or to different speakers: read while their list shows, a page after
// the other, and anew when articles come, change or go.
import { create } from 'zustand'
import type { SameQuotation } from '#shared/contract'
import { call } from '../host'
import { onHostEvent } from '../state/library'
import type { Progress } from './same'

interface Disputes {
  /** Null until they were read. */
  total: number | null
  /** The newest first: as many as were asked for by now. */
  quotations: readonly SameQuotation[]
  failure: string | null
  progress: Progress | null
}

const none: Disputes = { total: null, quotations: [], failure: null, progress: null }

export const useDisputes = create<Disputes>(() => none)

const page = 100
/** Milliseconds without a change after which one asks anew. */
const calm = 300
/** Counts what was asked for, so that an answer that comes late takes no other's place. */
let asked = 0
let isReading = false

/** Reads as many as were read before, and a page at least. Never rejects. */
export async function readDisputes() {
  asked += 1
  const own = asked
  const limit = Math.min(1_000, Math.max(page, useDisputes.getState().quotations.length))
  isReading = true
  try {
    const { total, quotations } = await call('quotation.disputes', { limit })
    if (own === asked) useDisputes.setState({ ...none, total, quotations })
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    if (own === asked) useDisputes.setState({ ...none, failure })
  } finally {
    if (own === asked) isReading = false
  }
}

/** The page after those that are there. */
export async function readMore() {
  const { total, quotations } = useDisputes.getState()
  if (isReading || total === null || quotations.length >= total) return
  const own = asked
  isReading = true
  try {
    const more = await call('quotation.disputes', { offset: quotations.length, limit: page })
    if (own !== asked) return
    const all = [...quotations, ...more.quotations]
    // Those that have gone meanwhile are not waited for.
    const isLast = more.quotations.length === 0
    useDisputes.setState({ total: isLast ? all.length : more.total, quotations: all })
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    if (own === asked) useDisputes.setState({ failure })
  } finally {
    if (own === asked) isReading = false
  }
}

/** Follows the library while the list shows. Gives the function that ends it. */
export function followDisputes(): () => void {
  useDisputes.setState(none)
  void readDisputes()
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = onHostEvent((event) => {
    if (event.name === 'gathering.progress') {
      const { done, total } = event.value
      return useDisputes.setState({ progress: done < total ? { done, total } : null })
    }
    if (event.name !== 'library.changed') return
    if (event.value.purged.length + event.value.articles.length === 0) return
    clearTimeout(timer)
    timer = setTimeout(() => void readDisputes(), calm)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
