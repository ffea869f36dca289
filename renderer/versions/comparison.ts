// The two versions that are compared, as the window's address names them, and what came of it.
import { create } from 'zustand'
import type { Output } from '#shared/contract'
import { call } from '../host'
import { type Comparing, readAddress } from '../state/address'

type Compared = Output<'article.compare'>

interface Comparison {
  /** What the address names; null while nothing is compared. */
  asked: (Comparing & { article: string }) | null
  /** What the host found, once it has. */
  found: Compared | null
  failure: string | null
}

const none: Comparison = { asked: null, found: null, failure: null }

export const useComparison = create<Comparison>(() => none)

/** Compares what the address names, now and whenever it changes. */
export function followComparing() {
  const follow = () => {
    const address = readAddress(window.location.hash)
    void compare(address?.comparing ? { article: address.article, ...address.comparing } : null)
  }
  window.addEventListener('hashchange', follow)
  follow()
}

async function compare(asked: Comparison['asked']) {
  const before = useComparison.getState()
  const isSame =
    asked !== null &&
    before.asked?.article === asked.article &&
    before.asked.from === asked.from &&
    before.asked.to === asked.to
  useComparison.setState({ ...none, asked, found: isSame ? before.found : null })
  if (!asked || (isSame && before.found)) return
  const { article, from, to } = asked
  const answer = await call('article.compare', { article, from, to }).then(
    (found) => ({ found }),
    (error: unknown) => ({ failure: error instanceof Error ? error.message : String(error) }),
  )
  // Another question may have been asked meanwhile.
  if (useComparison.getState().asked === asked) useComparison.setState(answer)
}
