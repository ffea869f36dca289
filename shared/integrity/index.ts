// What a reader of a quote alone might take wrong: told when it goes out, and never a reason to keep it back.
import type { TextRange } from '../anchoring/range'
import type { Leaf } from '../body/text'
import type { Quotation } from '../quotations/quotation'
import { crossingWarnings } from './crossings'
import { edgeWarnings } from './edges'
import { nestingWarnings } from './nesting'
import type { IntegrityWarning } from './warning'

export { quotationsAround } from './around'
export { IntegrityWarning, PassageWarning } from './warning'

export interface OutgoingPassage {
  text: string
  /** UTF-16 offsets into `text`, half-open. */
  range: TextRange
  /** Those of the text around the passage. */
  quotations: readonly Quotation[]
  /** Of the body that the text is of; without them, figures and footnotes are not seen. */
  leaves?: readonly Leaf[]
  /** BCP 47; told by the words where it is not known. */
  language?: string | null
  /** Whether the speaker goes out with the quote: then no attribution is missing. */
  isAttributed?: boolean
}

export function warningsOf({
  text,
  range,
  quotations,
  leaves = [],
  language = null,
  isAttributed = false,
}: OutgoingPassage): IntegrityWarning[] {
  return [
    ...edgeWarnings(text, range, language).filter(
      ({ kind }) => kind !== 'attribution' || !isAttributed,
    ),
    ...nestingWarnings(text, range, quotations),
    ...crossingWarnings(range, leaves),
  ]
}
