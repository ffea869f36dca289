// The annotations of the open article by their places in its text. Made once for each state of them, when it is first asked for.
import type { AnnotationView } from '#shared/contract'
import { placeOf } from '#shared/model/anchor'
import { type Intervals, indexIntervals } from './intervals'

const known = new WeakMap<readonly AnnotationView[], Intervals<AnnotationView>>()

function intervalsOf(annotations: readonly AnnotationView[]): Intervals<AnnotationView> {
  const intervals = known.get(annotations) ?? indexIntervals(annotations, placeOf)
  known.set(annotations, intervals)
  return intervals
}

/** Those whose passages touch a range of the text, in its order. UTF-16 offsets, half-open. */
export const annotationsIn = (
  annotations: readonly AnnotationView[],
  { start, end }: { start: number; end: number },
): AnnotationView[] => intervalsOf(annotations).within(start, end)
