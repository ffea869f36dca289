// What becomes of a mark when its text changes. The mark is what stands between ⟦ and ⟧; `after` shows where it is to be
// found, and has no brackets where it is lost.

interface Case {
  name: string
  before: string
  after: string
  status: 'exact' | 'moved' | 'changed' | 'ambiguous' | 'lost'
}

const opening = 'The minister spoke for an hour before she turned to the budget.'
const answer = 'Nobody in the room expected what she said next about the schools.'
const chorus = 'Row, row, row your boat,\ngently down the stream of a very long river song,\n'

export const cases: Case[] = [
  {
    name: 'nothing changed',
    before: `${opening} ⟦We will not cut it,⟧ she said.`,
    after: `${opening} ⟦We will not cut it,⟧ she said.`,
    status: 'exact',
  },
  {
    name: 'text was added below',
    before: `${opening} ⟦We will not cut it,⟧ she said.`,
    after: `${opening} ⟦We will not cut it,⟧ she said. ${answer}`,
    status: 'exact',
  },
  {
    name: 'text was added above',
    before: `${opening} ⟦We will not cut it,⟧ she said.`,
    after: `${answer} ${opening} ⟦We will not cut it,⟧ she said.`,
    status: 'moved',
  },
  {
    name: 'a short word whose neighbour on one side changed',
    before: 'The quick ⟦brown⟧ fox',
    after: 'The quick red ⟦brown⟧ fox',
    status: 'moved',
  },
  {
    name: 'a whole sentence that moved to another place',
    before: `${opening} ⟦We will not cut a single teaching post,⟧ she said. ${answer}`,
    after: `${answer} Later: ⟦We will not cut a single teaching post,⟧ and no more.`,
    status: 'moved',
  },
  {
    name: 'a word that stands twice goes where its context is',
    before: `${opening} On ⟦Monday⟧ they voted. ${answer} On Monday they slept.`,
    after: `${answer} On Monday they slept. ${opening} On ⟦Monday⟧ they voted.`,
    status: 'moved',
  },
  {
    name: 'the sentence is gone, and the word stands elsewhere by chance',
    before: `${opening} The vote was on ⟦Monday⟧ night. ${answer}`,
    after: `${opening} ${answer} Schools open on Monday again.`,
    status: 'lost',
  },
  {
    name: 'the words were changed',
    before: `${opening} ⟦We will not cut it,⟧ she said.`,
    after: `${opening} ⟦We will cut it,⟧ she said.`,
    status: 'changed',
  },
  {
    name: 'as many twins as before: the one with as many before it',
    before: `${chorus}${chorus.replace('your boat', '⟦your boat⟧')}${chorus}`,
    after: `Intro. ${chorus}${chorus.replace('your boat', '⟦your boat⟧')}${chorus}`,
    status: 'moved',
  },
  {
    name: 'twins of which one is gone, and nothing tells which',
    before: `${chorus}${chorus.replace('your boat', '⟦your boat⟧')}${chorus}`,
    after: `Intro. ${chorus}${chorus}`,
    status: 'ambiguous',
  },
  {
    name: 'a twin that stands elsewhere, the passage being gone',
    before: `${opening} ⟦We will not cut it.⟧ ${answer} Later she repeated: We will not cut it. Then she left.`,
    after: `${opening} ${answer} Later she repeated: We will not cut it. Then she left.`,
    status: 'lost',
  },
  {
    name: 'three words that were taken out',
    before: `${opening} She came ⟦on Monday night⟧ with her sister. ${answer}`,
    after: `${opening} She came with her sister. ${answer}`,
    status: 'lost',
  },
  {
    name: 'other quotation marks, dashes, white space and case',
    before: `${opening} ⟦“We will—not cut it,” She said⟧ twice.`,
    after: `${opening}\n⟦"we will -- not\tcut it," she said⟧ twice.`,
    status: 'exact',
  },
  {
    name: 'a number that was corrected',
    before: `${opening} ⟦It cost 412 million in all,⟧ she said.`,
    after: `${opening} ⟦It cost 421 million in all,⟧ she said.`,
    status: 'changed',
  },
  {
    name: 'words put in behind the passage',
    before: `${opening} ⟦We will not cut it.⟧ ${answer}`,
    after: `${opening} ⟦We will not cut it.⟧ Not one penny. ${answer}`,
    status: 'exact',
  },
]

/** Where the brackets are, and the text without them. */
export function marked(text: string) {
  const start = text.indexOf('⟦')
  const end = text.indexOf('⟧') - 1
  return { text: text.replace(/[⟦⟧]/g, ''), range: start < 0 ? undefined : { start, end } }
}
