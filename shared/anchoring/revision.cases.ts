// A story and what an editor made of it a day later: sharpened, corrected, moved, cut, and quoted a second time.

export const before = `Flood barrier opens a year late

HARLOW BAY — The new flood barrier at Harlow Bay opened on Tuesday, a year later than planned and £14 million over its budget of £62 million.

“Nobody who stood in this water up to the waist two winters ago will ask what it cost,” said Marta Quill, who leads the harbour board. She did not say who would pay the difference.

The barrier closes when the tide is forecast to rise above 3.2 metres. Engineers tested it eleven times in October. It failed twice, both times because a sensor had iced over.

“We have replaced every sensor,” said Dan Orme, the chief engineer. “We have replaced every sensor,” he repeated when he was asked whether it could happen again.

Residents of Mill Lane are not convinced. Their street lies outside the wall. The council has promised them pumps by the spring, but no contract has been signed.

Shops on the quay open at nine. Shops on the quay close at six. The barrier can be visited on Sundays.`

export const after = `Harlow Bay barrier opens, late and over budget

HARLOW BAY — The new flood barrier at Harlow Bay opened on Tuesday, a year later than planned and £17 million over its original budget of £62 million.

Residents of Mill Lane are not convinced. Their street lies outside the wall. On Wednesday the council signed a contract for pumps, which it said would be in place by the spring.

"Nobody who stood in this water up to the waist two winters ago will ask what it cost," said Marta Quill, who chairs the harbour board.

The barrier closes when the tide is forecast to rise above 3.2 metres. Engineers tested it eleven times in October and November. It failed twice, both times because a sensor had iced over.

Asked whether it could happen again, Dan Orme, the chief engineer, said: “We have replaced every sensor,” and added that heating had been fitted.

Shops on the quay close at six. The barrier can be visited on Sundays.`

/** The saved words, which of their places was marked where there are several, and what stands there now, if it is found. */
export const quotes: { saved: string; nth?: number; status: string; now?: string }[] = [
  { saved: 'The new flood barrier at Harlow Bay opened on Tuesday', status: 'moved' },
  {
    saved: '£14 million over its budget',
    status: 'changed',
    now: '£17 million over its original budget',
  },
  { saved: '£62 million', status: 'moved' },
  {
    saved:
      '“Nobody who stood in this water up to the waist two winters ago will ask what it cost,”',
    status: 'moved',
    now: '"Nobody who stood in this water up to the waist two winters ago will ask what it cost,"',
  },
  {
    saved: 'said Marta Quill, who leads the harbour board',
    status: 'changed',
    now: 'said Marta Quill, who chairs the harbour board',
  },
  { saved: 'She did not say who would pay the difference.', status: 'lost' },
  {
    saved: 'Engineers tested it eleven times in October.',
    status: 'changed',
    now: 'Engineers tested it eleven times in October and November.',
  },
  { saved: 'It failed twice', status: 'moved' },
  { saved: 'Residents of Mill Lane are not convinced.', status: 'moved' },
  { saved: 'Shops on the quay open at nine.', status: 'lost' },
  { saved: 'Shops on the quay close at six.', status: 'moved' },
  { saved: '“We have replaced every sensor,”', status: 'lost' },
  { saved: '“We have replaced every sensor,”', nth: 1, status: 'lost' },
  { saved: 'but no contract has been signed', status: 'lost' },
]
