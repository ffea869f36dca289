// Comparing: two bodies as rows of paragraphs (compare), two texts as steps between them (differenceOf).
export { compare } from './compare'
export { type Change, changesIn, Row, rowAt, textIn, wordsIn } from './comparison'
export { differenceOf } from './difference'
