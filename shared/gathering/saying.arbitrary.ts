// Quotations of a small library, many of them near each other: a few sentences, each given with words changed, cut off or put in.
import fc from 'fast-check'
import type { Saying } from './saying'

const sentences = [
  'We will not close the mill before the end of the year',
  'The water in the east of the town is safe to drink today',
  'About 400 people lost their homes in the flood last night',
  'Nobody has asked the harbour what it needs from the ministry',
  'No comment',
  'We do not know yet',
  'Das Wasser im Osten der Stadt ist heute nicht sicher',
  '我们没有别的办法只能关闭这座桥直到明年春天',
].map((text) => text.split(' '))

const speakers = [null, 'Mara Stone', 'Peter Stone', 'Northwind', 'Wick Council'].map(
  (name): Saying['speaker'] =>
    name === null ? null : { name, names: [name], kind: 'unknown', description: null, score: 0.9 },
)

const words = fc
  .tuple(
    fc.constantFrom(...sentences),
    fc.array(fc.tuple(fc.nat(20), fc.constantFrom('never', '500', 'the', '', 'mill, mill')), {
      maxLength: 4,
    }),
    fc.nat(3),
  )
  .map(([sentence, edits, cut]) => {
    const edited = [...sentence]
    for (const [at, word] of edits) edited[at % edited.length] = word
    return edited.slice(edited.length > 6 ? cut : 0).join(' ')
  })

export const saying: fc.Arbitrary<Saying> = fc.record({
  start: fc.nat(1_000),
  end: fc.constant(2_000),
  text: words,
  speaker: fc.constantFrom(...speakers),
})

export interface ArticleOfSayings {
  id: string
  when: number
  sayings: Saying[]
}

export const article: fc.Arbitrary<ArticleOfSayings> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  when: fc.nat(3).map((month) => month * 20 * 86_400_000),
  sayings: fc.array(saying, { maxLength: 4 }),
})
