// Texts before and after, one paragraph a line, and what a reader expects to be told: a sign and the words of each row.
//   = the same   ~ edited   - gone   + came   < moved away from here   > moved here

const bells = 'The bells of the old town rang at noon, as they do on every feast day.'
const river = 'Down at the river nobody heard them, because the mill was running.'
const mill = 'The mill belongs to a family of bakers who came here in 1803.'
const bread = 'Their bread is sold on Fridays, at the north gate and nowhere else.'
const flood = 'In the spring of 1911 the water stood in the bakery up to the sills.'

interface Case {
  name: string
  before: string[]
  after: string[]
  rows: string[]
}

export const cases: Case[] = [
  {
    name: 'nothing',
    before: [bells, river],
    after: [bells, river],
    rows: [`= ${bells}`, `= ${river}`],
  },
  {
    name: 'a word',
    before: [bells, river, mill],
    after: [bells, river.replace('nobody', 'everybody'), mill],
    rows: [
      `= ${bells}`,
      '~ Down at the river [-nobody-][+everybody+] heard them, because the mill was running.',
      `= ${mill}`,
    ],
  },
  {
    name: 'paragraphs that came and went',
    before: [bells, river, mill],
    after: [bread, bells, mill],
    rows: [`+ ${bread}`, `= ${bells}`, `- ${river}`, `= ${mill}`],
  },
  {
    name: 'a paragraph that moved',
    before: [bells, river, mill, bread],
    after: [river, mill, bread, bells],
    rows: [`< ${bells}`, `= ${river}`, `= ${mill}`, `= ${bread}`, `> ${bells}`],
  },
  {
    name: 'a paragraph that moved and was edited on the way',
    before: [bells, river, mill, bread],
    after: [river, mill, bread, bells.replace('noon', 'dawn')],
    rows: [
      '< The bells of the old town rang at [-noon-][+dawn+], as they do on every feast day.',
      `= ${river}`,
      `= ${mill}`,
      `= ${bread}`,
      '> The bells of the old town rang at [-noon-][+dawn+], as they do on every feast day.',
    ],
  },
  {
    name: 'every paragraph edited, none equal',
    before: [bells, river, mill],
    after: [
      bells.replace('noon', 'dawn'),
      river.replace('nobody', 'somebody'),
      mill.replace('1803', '1804'),
    ],
    rows: [
      '~ The bells of the old town rang at [-noon-][+dawn+], as they do on every feast day.',
      '~ Down at the river [-nobody-][+somebody+] heard them, because the mill was running.',
      '~ The mill belongs to a family of bakers who came here in [-1803-][+1804+].',
    ],
  },
  {
    name: 'another paragraph in the place of one',
    before: [bells, river, mill],
    after: [bells, flood, mill],
    rows: [`= ${bells}`, `- ${river}`, `+ ${flood}`, `= ${mill}`],
  },
  {
    name: 'a short heading, by its place',
    before: [bells, 'What was lost', river],
    after: [bells, 'What was found', river],
    rows: [`= ${bells}`, '~ What was [-lost-][+found+]', `= ${river}`],
  },
  {
    name: 'short lines that only seem to have moved',
    before: ['Advertisement', bells, river, mill],
    after: [bells, river, mill, 'Advertisement'],
    rows: ['- Advertisement', `= ${bells}`, `= ${river}`, `= ${mill}`, '+ Advertisement'],
  },
  {
    name: 'a twin whose original is gone',
    before: [bells, river, bells, mill],
    after: [river, bells, mill],
    rows: [`- ${bells}`, `= ${river}`, `= ${bells}`, `= ${mill}`],
  },
  {
    name: 'one sentence more in a paragraph',
    before: [bells, river],
    after: [`${bells} The swifts were gone by then.`, river],
    rows: [
      '~ The bells of the old town rang at noon, as they do on every feast day.[+ The swifts were gone by then.+]',
      `= ${river}`,
    ],
  },
  { name: 'all gone', before: [bells], after: [], rows: [`- ${bells}`] },
  { name: 'all new', before: [], after: [bells], rows: [`+ ${bells}`] },
]
