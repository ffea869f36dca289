// Where the highlights of an article stand in one of its versions: what the reader decided comes before what was found.
//
// A highlight keeps its anchor for ever. In the version that it was marked in it stands there; in one for which the reader
// decided, it stands as decided; in any other it is located, from the newest decision on an earlier version or else from its
// own anchor. Nothing of this is stored: with a decision taken back, it stands again where it stood before.
import { locate } from '../anchoring'
import { differenceOf } from '../comparing/difference'
import type { Anchor, Located, TextAnchor } from '../model/anchor'
import type { Highlight } from '../model/annotation'

export interface Standing {
  located: Located
  /** Whether it rests on a decision of the reader, so that nothing of it is left to decide. */
  decided: boolean
}

/** Where the anchors of one body are in another text, each result at its anchor's index. */
export type Locate = (
  text: string,
  anchors: readonly TextAnchor[],
) => Located[] | Promise<Located[]>

const lost: Located = { status: 'lost', score: 0 }

/**
 * Where highlights stand in the version whose body has the hash `version` and whose canonical text is `text`; each result at
 * its highlight's index. `versions` are the hashes of the article's bodies in their order, newest last. The status of one that
 * was decided speaks of the words that were saved: `changed` where the words at the place are others. `locateFrom` gives what
 * locates anchors of a body, for callers that remember, or have it done elsewhere.
 */
export async function standingsIn(
  version: string,
  text: string,
  versions: readonly string[],
  highlights: readonly Highlight[],
  locateFrom: (body: string) => Locate = () => locate,
): Promise<Standing[]> {
  const standings = highlights.map((highlight) => standingOfOwn(version, text, highlight))
  // Offsets of one body tell nothing of those of another, so each body's anchors are located among themselves. Those that the
  // reader decided on are located too: the others are to stay where they are whatever is decided, and need no second search.
  const open = new Map<string, { index: number; basis: Basis }[]>()
  highlights.forEach((highlight, index) => {
    if (standings[index]) return
    const basis = basisOf(version, versions, highlight)
    const group = open.get(basis.anchor.body)
    if (group) group.push({ index, basis })
    else open.set(basis.anchor.body, [{ index, basis }])
  })
  for (const [body, group] of open) {
    const anchors = group.map(({ basis }) => basis.anchor)
    const found = await locateFrom(body)(text, anchors)
    group.forEach(({ index, basis }, at) => {
      const highlight = highlights[index] as Highlight
      standings[index] =
        decidedStanding(version, text, highlight) ??
        standingFrom(basis, found[at] ?? lost, highlight, text)
    })
  }
  return standings.map((standing) => standing ?? { located: lost, decided: false })
}

/** In the version that it was marked in nothing has to be looked for. */
function standingOfOwn(version: string, text: string, { anchor }: Highlight): Standing | undefined {
  if (anchor.body !== version || !stands(text, anchor)) return undefined
  const { start, end } = anchor
  return { located: { status: 'exact', start, end, score: 1 }, decided: false }
}

function decidedStanding(
  version: string,
  text: string,
  highlight: Highlight,
): Standing | undefined {
  const decision = highlight.settled[version]
  if (decision === 'lost') return { located: lost, decided: true }
  if (!decision || !stands(text, decision)) return undefined
  return { located: foundAt(decision, highlight, text, 1), decided: true }
}

/** What a highlight is located from. */
interface Basis {
  anchor: Anchor
  /** What the reader said of the newest earlier version that they decided on. */
  decision: 'placed' | 'lost' | null
}

function basisOf(
  version: string,
  versions: readonly string[],
  { anchor, settled }: Highlight,
): Basis {
  const own = versions.indexOf(anchor.body)
  const until = versions.lastIndexOf(version)
  // A decision on a version before the one that it was marked in says less than the mark itself, where that comes before too.
  const from = own < until ? own + 1 : 0
  for (let index = until - 1; index >= from; index -= 1) {
    const body = versions[index] as string
    const decision = settled[body]
    if (decision === 'lost') return { anchor, decision }
    if (decision) return { anchor: { body, ...decision }, decision: 'placed' }
  }
  return { anchor, decision: null }
}

function standingFrom(
  { decision }: Basis,
  located: Located,
  highlight: Highlight,
  text: string,
): Standing {
  // Words that the reader knows to be gone, and that have not come back.
  if (decision === 'lost') return { located, decided: located.status === 'lost' }
  if (decision === null || !('start' in located)) return { located, decided: false }
  // The very words that the reader agreed to stand for the saved ones.
  const decided = located.status !== 'changed'
  return { located: foundAt(located, highlight, text, located.score), decided }
}

/** A place that is found, told by how its words compare with those that were saved. */
function foundAt(
  { start, end }: { start: number; end: number },
  { anchor }: Highlight,
  text: string,
  score: number,
): Located {
  const words = text.slice(start, end)
  if (words === anchor.exact)
    return { status: start === anchor.start ? 'exact' : 'moved', start, end, score }
  return { status: 'changed', start, end, score, difference: differenceOf(anchor.exact, words) }
}

/** Whether the words of an anchor are at its offsets, as they are in any record that was not damaged. */
const stands = (text: string, { start, end, exact }: TextAnchor) =>
  end - start === exact.length && text.startsWith(exact, start)
