// Scores what is found in annotated stories. The annotated text knows attributions, not quotation marks, so what is to be found
// is read from it plainly:
// - a *marked stretch* is what stands between double quotation marks (“ ” " '') within an annotated content, marks included;
//   where its end is missing within the content's paragraph, it ends there. Where contents lie within each other (Ann Lee said
//   that he told her “…”), a stretch counts once, and belongs to the innermost of them.
// - a *found part* counts if it is between double marks, outermost, and at least half of it lies in annotated contents.
// - they match where what they share is at least 0.8 of what they cover together. Precision: the matched share of the found
//   parts; recall: the matched share of the marked stretches.
// - speaker: of the matched stretches whose attribution has a source, the share whose speaker's mention overlaps a source;
//   where a speaker is given, the share whose mention overlaps none is wrong.
// - of the wrong ones are told apart, and stay counted: a source that is annotated as a verb (said), which no mention can match;
//   another mention of the annotated source, by its resolved name; and a
//   mention within the annotated content (“…,” Ann Lee said, according to the paper), where contents are annotated outermost.
import type { TextRange } from '#shared/anchoring/range'
import type { Findings, Quotation } from '#shared/quotations/index'
import type { Attribution, Story } from './polnear'

export interface Score {
  stretches: number
  found: number
  matched: number
  sourced: number
  given: number
  right: number
  /** Of the given ones that are not right: the annotated source is a verb, and names nobody. */
  nobody: number
  /** Another mention of whom the source names. */
  sameEntity: number
  /** Of the others: mentioned within the annotated content, so that the source reports what the speaker says. */
  within: number
  /** Right and wrong speakers by how they were found. */
  ways: Map<string, { right: number; wrong: number }>
  /** The matched quotations whose attribution has a source. */
  judged: { quotation: Quotation; right: boolean }[]
  faults: string[]
}

const enough = 0.8

export function score(story: Story, { quotations, entities }: Findings): Score {
  const { text, attributions } = story
  const stretches = innermost(
    attributions.flatMap((attribution) =>
      attribution.content.flatMap((range) =>
        stretchesOf(text, range).map((stretch) => ({ stretch, attribution })),
      ),
    ),
  )
  const contents = attributions.flatMap(({ content }) => content)
  const found = quotations
    .flatMap((quotation) => quotation.parts.map((part) => ({ part, quotation })))
    .filter(({ part }) => /^["“”„]|^''|^``/.test(text.slice(part.start, part.start + 2)))
    .filter(({ part }) => sum(contents.map((range) => shared(range, part))) * 2 >= lengthOf(part))

  const result: Score = {
    stretches: stretches.length,
    found: found.length,
    matched: 0,
    sourced: 0,
    given: 0,
    right: 0,
    nobody: 0,
    sameEntity: 0,
    within: 0,
    ways: new Map(),
    judged: [],
    faults: [],
  }
  const taken = new Set<TextRange>()
  for (const { stretch, attribution } of stretches) {
    const hit = found.find(({ part }) => !taken.has(part) && overlap(part, stretch) >= enough)
    if (!hit) {
      result.faults.push(`missed    ${shown(text, stretch)}`)
      continue
    }
    taken.add(hit.part)
    result.matched += 1
    scoreSpeaker(story, hit.quotation, attribution, entities, result)
  }
  for (const { part } of found)
    if (!taken.has(part)) result.faults.push(`not there ${shown(text, part)}`)
  return result
}

type Marked = { stretch: TextRange; attribution: Attribution }

/** Each stretch once, with the attribution of the shortest content that it lies in. */
function innermost(all: readonly Marked[]): Marked[] {
  const extent = ({ attribution }: Marked) => sum(attribution.content.map(lengthOf))
  const kept: Marked[] = []
  for (const one of [...all].sort((a, b) => extent(a) - extent(b)))
    if (!kept.some(({ stretch }) => overlap(stretch, one.stretch) >= enough)) kept.push(one)
  return kept.sort((a, b) => a.stretch.start - b.stretch.start)
}

function scoreSpeaker(
  { text }: Story,
  quotation: Quotation,
  { source, content }: Attribution,
  entities: Findings['entities'],
  result: Score,
) {
  if (source.length === 0) return
  result.sourced += 1
  const { speaker, parts } = quotation
  const [first] = parts
  const wanted = source.map((range) => text.slice(range.start, range.end)).join(' / ')
  if (!first) return
  if (speaker) result.given += 1
  const right = speaker !== null && source.some((range) => shared(range, speaker) > 0)
  result.judged.push({ quotation, right })
  if (speaker) {
    const way = `${speaker.how} ${speaker.score.toFixed(2)}`
    const counts = result.ways.get(way) ?? { right: 0, wrong: 0 }
    counts[right ? 'right' : 'wrong'] += 1
    result.ways.set(way, counts)
  }
  if (speaker && !right) {
    const own = entities.find(({ name }) => name === speaker.name)
    if (/^(?:said|asked|according to)\b/i.test(wanted)) result.nobody += 1
    else if (own?.mentions.some((one) => source.some((range) => shared(range, one) > 0)))
      result.sameEntity += 1
    else if (content.some((range) => shared(range, speaker) > 0)) result.within += 1
  }
  if (right) result.right += 1
  else
    result.faults.push(
      `${speaker ? 'wrong    ' : 'unknown  '} ${speaker ? `${speaker.how} ${speaker.score.toFixed(2)} “${speaker.text}”` : quotation.kind} (${quotation.cue?.text ?? 'no cue'}) for “${wanted}”: ${shown(text, first)}`,
    )
}

/** Between double marks within an annotated range, one open at a time. */
function stretchesOf(text: string, range: TextRange): TextRange[] {
  const isMark = (at: number) => /^(?:["“”]|'')/.test(text.slice(at, at + 2))
  const start = isMark(range.start - 1) && !isMark(range.start) ? range.start - 1 : range.start
  const end =
    isMark(range.end) && /\S/.test(text[range.end - 1] ?? '') && !isMark(range.end - 1)
      ? range.end + 1
      : range.end
  const found: TextRange[] = []
  let open: number | null = null
  for (const { 0: mark, index } of text.slice(start, end).matchAll(/["“”]|''|\n/g)) {
    const at = start + index
    if (mark === '\n') {
      if (open !== null) found.push({ start: open, end: at })
      open = null
    } else if (open === null) {
      if (mark !== '”') open = at
    } else {
      found.push({ start: open, end: at + mark.length })
      open = null
    }
  }
  if (open !== null) found.push({ start: open, end })
  return found.filter((stretch) => /\w/.test(text.slice(stretch.start, stretch.end)))
}

function overlap(a: TextRange, b: TextRange): number {
  const both = shared(a, b)
  return both / (lengthOf(a) + lengthOf(b) - both)
}

const shared = (a: TextRange, b: TextRange) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const lengthOf = ({ start, end }: TextRange) => end - start
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const shown = (text: string, { start, end }: TextRange) =>
  JSON.stringify(
    `${text.slice(Math.max(0, start - 90), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 90)}`,
  )
