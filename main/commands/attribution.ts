// Whose words a mark holds: as its quotation is attributed when it is marked, and as the reader corrects that later.
import type { TextRange } from '#shared/anchoring/range'
import type { AnnotationView } from '#shared/contract'
import { placeOf } from '#shared/model/anchor'
import type { AttributedQuotation } from '#shared/model/annotation'
import type { Change } from '#shared/model/operation'
import type { Quotation } from '#shared/quotations/index'
import { extentOf, takenOf } from '#shared/quotations/passages'

/** A speaker who is not known stays so: words such as “he” say nothing away from their text. */
export const attributionOf = ({ speaker, cue }: Quotation): AttributedQuotation => ({
  speaker: speaker?.name ?? null,
  cue: cue?.text ?? null,
})

interface Correction {
  /** The quotations of the text, those within others too, as they were and as they are. */
  before: readonly Quotation[]
  after: readonly Quotation[]
  text: string
  /** The time now. */
  at: string
}

/** What to change of the marks of quotations that a correction gives to somebody else. One that says otherwise than its quotation did is left. */
export function reattributed(
  annotations: readonly AnnotationView[],
  { before, after, text, at }: Correction,
): Change[] {
  return annotations.flatMap((annotation): Change[] => {
    const place = placeOf(annotation)
    if (annotation.kind !== 'highlight' || !annotation.quotation || !place) return []
    const was = before.find((quotation) => isSame(takenOf(quotation, text), place))
    if (!was || !isAlike(annotation.quotation, attributionOf(was))) return []
    const is =
      after.find((quotation) => isSame(extentOf(quotation), extentOf(was))) ??
      after.find((quotation) => overlaps(extentOf(quotation), extentOf(was)))
    const quotation = is && attributionOf(is)
    if (!quotation || isAlike(quotation, annotation.quotation)) return []
    const { id, article } = annotation
    const fields = { quotation, changed: at }
    return [{ action: 'update', record: { type: 'annotation', id, article, fields } }]
  })
}

const isSame = (one: TextRange, other: TextRange) =>
  one.start === other.start && one.end === other.end
const overlaps = (one: TextRange, other: TextRange) =>
  one.start < other.end && other.start < one.end

const isAlike = (one: AttributedQuotation, other: AttributedQuotation) =>
  one.speaker === other.speaker && one.cue === other.cue
