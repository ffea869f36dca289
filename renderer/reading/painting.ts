// Paints passages with the CSS Custom Highlight API: one highlight for each colour of a label, one more for each colour of
// the chosen passage, one for what was just jumped to. The article's DOM is never changed. Only what has changed since the
// last time is painted again, so that a new passage, or a step on in the text, costs no more than itself.
import type { LabelColour } from '#shared/model/label'
import type { Passage } from './passage'
import type { TextIndex } from './text-index'

/** A passage as it is to be painted. */
export interface Wash extends Passage {
  id: string
  colour: LabelColour
}

interface Painted extends Wash {
  ranges: StaticRange[]
}

export interface Painting {
  /** Paints exactly these passages. */
  show(washes: Iterable<Wash>): void
  /** Paints one of them more strongly, or none. */
  choose(wash: Wash | null): void
  /** Paints a range under any name that the style sheet knows, in place of what that name painted before. */
  mark(name: string, ranges: readonly Passage[]): void
  /** Takes all paint off. */
  clear(): void
}

/** Washes lie below, then what is chosen, then what was found or is proposed, then what was jumped to. */
const priorities: Record<string, number> = {
  chosen: 1,
  edited: 1,
  quotation: 1,
  alternative: 2,
  found: 2,
  proposed: 3,
  current: 3,
  flash: 4,
}

export function paintOn(index: TextIndex): Painting {
  const painted = new Map<string, Painted>()
  const names = new Set<string>()

  const highlight = (name: string): Highlight => {
    const existing = CSS.highlights.get(name)
    if (existing && names.has(name)) return existing
    const fresh = new Highlight()
    fresh.priority = priorities[name.split('-')[0] ?? ''] ?? 0
    CSS.highlights.set(name, fresh)
    names.add(name)
    return fresh
  }
  const rangesOf = ({ start, end }: Passage) =>
    index.spansOf(start, end).map((span) => new StaticRange(span))
  const empty = (prefix: string) => {
    for (const name of names) if (name.startsWith(prefix)) CSS.highlights.get(name)?.clear()
  }

  return {
    show(washes) {
      const gone = new Set(painted.keys())
      for (const wash of washes) {
        gone.delete(wash.id)
        const before = painted.get(wash.id)
        if (before && isSame(before, wash)) continue
        const ranges = before && covers(before, wash) ? before.ranges : rangesOf(wash)
        if (before) takeOff(before)
        for (const range of ranges) highlight(`label-${wash.colour}`).add(range)
        painted.set(wash.id, { ...wash, ranges })
      }
      for (const id of gone) {
        const before = painted.get(id)
        if (before) takeOff(before)
        painted.delete(id)
      }
    },
    choose(wash) {
      empty('chosen-')
      if (!wash) return
      for (const range of rangesOf(wash)) highlight(`chosen-${wash.colour}`).add(range)
    },
    mark(name, ranges) {
      empty(name)
      for (const range of ranges.flatMap(rangesOf)) highlight(name).add(range)
    },
    clear() {
      for (const name of names) CSS.highlights.delete(name)
      painted.clear()
      names.clear()
    },
  }

  function takeOff({ colour, ranges }: Painted) {
    for (const range of ranges) highlight(`label-${colour}`).delete(range)
  }
}

const covers = (one: Passage, other: Passage) => one.start === other.start && one.end === other.end
const isSame = (one: Wash, other: Wash) => one.colour === other.colour && covers(one, other)
