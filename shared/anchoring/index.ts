// Anchoring: from a range to an anchor (describe), from anchors to ranges (locate), from typed words to ranges (findQuote).
export { describe } from './describe'
export { findQuote, type QuoteQuery } from './find-quote'
export { locate } from './locate'
export type { TextRange } from './range'
