// What is typed, the text it is looked for in, and the passages that it is, as they stand in the text.
import type { QuoteQuery } from './find-quote'

interface Case extends QuoteQuery {
  name: string
  text: string
  found: string[]
}

export const cases: Case[] = [
  { name: 'the very words', text: 'He said no.', quote: 'said no', found: ['said no'] },
  { name: 'every place', text: 'no, no, no', quote: 'no', found: ['no', 'no', 'no'] },
  { name: 'places that overlap', text: 'aaa', quote: 'aa', found: ['aa', 'aa'] },
  {
    name: 'straight for curly',
    text: 'a “mistake.” It’s',
    quote: '"mistake." It\'s',
    found: ['“mistake.” It’s'],
  },
  { name: 'curly for straight', text: 'a "mistake."', quote: '“mistake.”', found: ['"mistake."'] },
  { name: 'guillemets', text: 'il dit «non»', quote: '"non"', found: ['«non»'] },
  { name: 'two hyphens for a dash', text: 'so—they left', quote: 'so--they', found: ['so—they'] },
  {
    name: 'three full stops for an ellipsis',
    text: 'wait… no',
    quote: 'wait... no',
    found: ['wait… no'],
  },
  { name: 'not half of an ellipsis', text: 'wait… no', quote: 'wait..', found: [] },
  {
    name: 'a space for a line break',
    text: 'one\ntwo\tthree',
    quote: 'one two three',
    found: ['one\ntwo\tthree'],
  },
  { name: 'many spaces for one', text: 'one two', quote: ' one \n two ', found: ['one two'] },
  {
    name: 'a space for a no-break space',
    text: '$19\u00a0million',
    quote: '$19 million',
    found: ['$19\u00a0million'],
  },
  {
    name: 'across soft hyphens',
    text: 'sepa\u00adration of',
    quote: 'separation',
    found: ['sepa\u00adration'],
  },
  { name: 'no soft hyphen around it', text: '\u00adso\u00ad', quote: 's\u00ado', found: ['so'] },
  {
    name: 'across spaces with something invisible between',
    text: 'one \u200b two',
    quote: 'one two',
    found: ['one \u200b two'],
  },
  { name: 'composed for combining', text: 'cafe\u0301s', quote: 'cafés', found: ['cafe\u0301s'] },
  { name: 'not a letter without its accent', text: 'xq\u0301y', quote: '“xq', found: [] },
  { name: 'the very words before variants', text: "it's it’s", quote: 'it’s', found: ['it’s'] },
  { name: 'case counts', text: 'Polish', quote: 'polish', found: [] },
  { name: 'nothing but space', text: 'a b', quote: ' ', found: [] },
  { name: 'half a character', text: '😀', quote: '\ud83d', found: [] },
  { name: 'after characters of two units', text: '😀😀 so—no', quote: 'so-no', found: ['so—no'] },
  { name: 'a prefix decides', text: 'x no, y no', quote: 'no', prefix: 'y', found: ['no'] },
  { name: 'a suffix decides', text: 'no one, no  two', quote: 'no', suffix: 'two', found: ['no'] },
  { name: 'a prefix in other marks', text: 'a “b” no', quote: 'no', prefix: '"b"', found: ['no'] },
  { name: 'a prefix that stands nowhere', text: 'x no', quote: 'no', prefix: 'z', found: [] },
]
