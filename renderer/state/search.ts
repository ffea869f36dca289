// Searching the whole library: what is asked, what was found as far as it was looked at, and where the keyboard is in it.
import { create } from 'zustand'
import type { SearchResult } from '#shared/contract'
import { call } from '../host'
import { onHostEvent } from './library'

/** A line of the results: an article (its title, `hit` -1) or one of its hits. */
export interface Line {
  result: number
  hit: number
}

interface Search {
  /** Whether the results stand in the place of the shelf. */
  open: boolean
  /** As it was typed. */
  query: string
  /** What the results are of; null before anything was asked. */
  answered: string | null
  total: number
  /** By their place; those that were not looked at are not there yet. */
  results: ReadonlyMap<number, SearchResult>
  remarks: readonly string[]
  failure: string | null
  /** While the index is built: articles that are in it, of how many. */
  progress: { done: number; total: number } | null
  cursor: Line
}

const nothing = {
  answered: null,
  total: 0,
  results: new Map<number, SearchResult>(),
  remarks: [],
  failure: null,
  cursor: { result: 0, hit: -1 },
}

export const useSearch = create<Search>(() => ({
  open: false,
  query: '',
  progress: null,
  ...nothing,
}))

/** Results that are asked for at once. */
const pageSize = 40
/** Milliseconds after a change of the library until the results are asked for anew. */
const refreshDelay = 400

/** Counts what was asked for, so that an answer that comes late takes no other's place. */
let asked = 0
/** Pages that are on their way. */
let coming = new Set<number>()

export const openSearch = () => useSearch.setState({ open: true })
export const closeSearch = () => useSearch.setState({ open: false })
export const moveCursor = (cursor: Line) => useSearch.setState({ cursor })

/** Looks for this from now on. */
export function searchFor(query: string) {
  useSearch.setState({ query })
  asked += 1
  coming = new Set()
  if (query.trim() === '') useSearch.setState(nothing)
  else void ask(0)
}

/** Asks for the results around a place, where they are not there yet. */
export function lookAt(place: number) {
  const { answered, query, results } = useSearch.getState()
  const page = Math.floor(place / pageSize)
  if (answered !== query || results.has(place) || coming.has(page)) return
  void ask(page)
}

/** `anew`: the pages that are there may be others by now, and are asked for when they are looked at. */
async function ask(page: number, { anew = false } = {}) {
  const own = asked
  const { query } = useSearch.getState()
  coming.add(page)
  try {
    const offset = page * pageSize
    const found = await call('search.find', { query, offset, limit: pageSize })
    if (own !== asked) return
    const { answered, results, cursor } = useSearch.getState()
    const known = answered === query && !anew ? results : []
    const fresh = found.results.map((result, index) => [offset + index, result] as const)
    useSearch.setState({
      answered: query,
      total: found.total,
      remarks: found.remarks,
      results: new Map([...known, ...fresh]),
      failure: null,
      cursor: answered === query ? cursor : nothing.cursor,
    })
  } catch (error) {
    if (own !== asked) return
    const failure = error instanceof Error ? error.message : String(error)
    useSearch.setState({ ...nothing, answered: query, failure })
  } finally {
    if (own === asked) coming.delete(page)
  }
}

/** Keeps the results what they are now; gives the function that ends it. */
export function followLibrary(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = onHostEvent((event) => {
    if (event.name === 'search.progress') {
      const { done, total } = event.value
      useSearch.setState({ progress: done < total ? { done, total } : null })
    }
    const { open, query } = useSearch.getState()
    const isChange = event.name === 'library.changed' || event.name === 'library.replaced'
    if (!isChange || !open || query.trim() === '') return
    clearTimeout(timer)
    timer = setTimeout(refresh, refreshDelay)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** Asks again for the page that the keyboard is on; what is shown stays until the answer is there. */
function refresh() {
  asked += 1
  coming = new Set()
  void ask(Math.floor(useSearch.getState().cursor.result / pageSize), { anew: true })
}
