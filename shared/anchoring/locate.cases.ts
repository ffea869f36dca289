// What becomes of a mark when its text changes. The mark is what stands between ⟦ and ⟧; `after` shows where it is to be
// found, and has no brackets where it is lost.

interface Case {
  name: string
  before: string
  after: string
  status: 'exact' | 'moved' | 'lost'
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
    after: `${opening} We will cut it, she said.`,
    status: 'lost',
  },
  {
    name: 'the same words with the same context twice, none at the old place',
    before: `${chorus}${chorus.replace('your boat', '⟦your boat⟧')}${chorus}`,
    after: `Intro. ${chorus}${chorus}${chorus}`,
    status: 'lost',
  },
]

/** Where the brackets are, and the text without them. */
export function marked(text: string) {
  const start = text.indexOf('⟦')
  const end = text.indexOf('⟧') - 1
  return { text: text.replace(/[⟦⟧]/g, ''), range: start < 0 ? undefined : { start, end } }
}
