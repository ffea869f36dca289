// A news story that is served twice, with other words the second time: what happens to stories, all at once. Our own writing.

const title = 'The harbour that would not freeze'

const page = (
  texts: readonly string[],
) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${title}</title><meta property="og:site_name" content="The Coast Gazette"></head>
<body><nav>Home Weather Ships</nav><article><h1>${title}</h1>
${texts.map((text) => (text.startsWith('## ') ? `<h2>${text.slice(3)}</h2>` : `<p>${text}</p>`)).join('\n')}
</article></body></html>`

const opening =
  'NORDVIK — For the third winter in a row the inner harbour has stayed open, and on Sunday the last ice pilot handed in his flag. Nobody had asked him to; he said that he would rather go than be forgotten.'
const vote =
  'The town council voted 14 to 5 on Monday to sell the icebreaker, a ship of 2,100 tons that has not left its berth since 2023.'
const buyer =
  'The buyer is a company from the south that wants to turn the ship into a hotel. It has promised to keep the engine, and to let children ring the bell.'
const doubt =
  '“A ship like that is an insurance, and one does not sell an insurance because the house has not burned,” said Marit Holm, who had commanded her for eleven years.'
const reply =
  'The mayor answered that an insurance which costs four million a year is a habit. The bell rang twice, and the meeting was closed.'
const gone =
  'A report that the council had ordered from the university was not read out at the meeting, and has not been published since.'
const twin = 'The bell rang twice, and the meeting was closed.'
const pilots =
  'Eleven pilots lost their work with the ice. Seven of them now guide cruise ships in summer, and three have left the coast for good.'
const outlook =
  'The institute for the sea expects ice in the outer harbour in one winter of four until 2040, and in none after that.'
const correction =
  'Correction: an earlier version of this story gave a wrong number of votes. The council voted 13 to 6.'

export const harbour = {
  title,
  first: page([
    opening,
    vote,
    '## The ship',
    buyer,
    doubt,
    reply,
    gone,
    '## The pilots',
    pilots,
    outlook,
  ]),
  /** A number and a name edited, one paragraph moved to the top, one gone, a sentence doubled, a correction put in. */
  second: page([
    outlook,
    opening.replace('third winter', 'fourth winter'),
    vote.replace('14 to 5', '13 to 6'),
    '## The ship',
    buyer,
    doubt,
    reply,
    `Outside, people stood in the dark. ${twin}`,
    '## The pilots',
    pilots,
    correction,
  ]),
  /** Quotes of the first text, and what becomes of each. */
  edited: 'voted 14 to 5 on Monday to sell the icebreaker',
  moved: 'expects ice in the outer harbour in one winter of four until 2040',
  deleted: 'A report that the council had ordered from the university was not read out',
  kept: 'one does not sell an insurance because the house has not burned',
  gone,
  correction,
}
