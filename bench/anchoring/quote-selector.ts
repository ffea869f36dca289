// The peer (b): dom-anchor-text-quote. It reads nothing of its root but the text, so that no DOM is needed, and none slows it.
import { createRequire } from 'node:module'
import type { TextRange } from '#shared/anchoring/range'
import type { TextAnchor } from '#shared/model/anchor'

interface QuoteSelector {
  toTextPosition(
    root: { textContent: string },
    selector: { exact: string; prefix: string; suffix: string },
    options: { hint: number },
  ): TextRange | null
}

const selector = createRequire(`${process.cwd()}/package.json`)(
  'dom-anchor-text-quote',
) as QuoteSelector

export function locateBySelector(text: string, anchor: TextAnchor): TextRange | null {
  try {
    return selector.toTextPosition({ textContent: text }, anchor, { hint: anchor.start })
  } catch {
    // It has no answer where diff-match-patch throws.
    return null
  }
}
