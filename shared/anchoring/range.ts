// A range of a text, and the places of a text that may bound one.

/** UTF-16 code units, half-open. */
export interface TextRange {
  start: number
  end: number
}

/** Whether `offset` lies between the two halves of a surrogate pair, where no range may begin or end. */
export function splitsPair(text: string, offset: number): boolean {
  return offset > 0 && isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset))
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
