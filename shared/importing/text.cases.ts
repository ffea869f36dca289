// Plain text as people have it, and what it is: its title, and its lines with what divides them.

export interface TextCase {
  what: string
  source: string
  title: string
  /** Each paragraph; a line break within one is `\n`. */
  paragraphs: string[]
  byline?: string
  published?: string
}

const wrapped = `The tide tables for the coming year were printed on Thursday, and by
Friday evening there was not one left in the town. People who had never
owned a boat bought two. The printer, who is a careful man, says that he
will not print more.

He has his reasons. A table that everybody has is a table that everybody
corrects, in pencil and in the margin, and then brings back to the shop
for him to look at.`

const wrappedParagraphs = [
  'The tide tables for the coming year were printed on Thursday, and by Friday evening there was not one left in the town. People who had never owned a boat bought two. The printer, who is a careful man, says that he will not print more.',
  'He has his reasons. A table that everybody has is a table that everybody corrects, in pencil and in the margin, and then brings back to the shop for him to look at.',
]

const wrappedTitle = 'The tide tables for the coming year were printed on Thursday, and by Friday…'

const chinese = ['镇', '港'].map((place) =>
  `潮水表在星期四印好到星期五晚上${place}上就一本也没有了，`.repeat(3),
)

const long = (words: string) =>
  `${words} and so it went on, for longer than any column of any page would have been, until the speaker sat down and somebody opened a window.`

export const texts: TextCase[] = [
  {
    what: 'a story copied from a news site: the title twice, a credit, one or two blank lines',
    source: `Port to close\n\nPort to close\n© Agency\n\n${long('“We were told,” he said,')}\n\n\n${long('Nobody answered,')}\n`,
    title: 'Port to close',
    paragraphs: ['© Agency', long('“We were told,” he said,'), long('Nobody answered,')],
  },
  {
    what: 'the title again after a byline and a date, in other quotes and letter case',
    source: `The "old" port\nBy Inês Abara and Tom Okafor\nPublished June 19, 2018, 4:05 pm\nTHE “OLD” PORT\n\n${long('It rained,')}`,
    title: 'The "old" port',
    paragraphs: [
      'By Inês Abara and Tom Okafor',
      'Published June 19, 2018, 4:05 pm',
      long('It rained,'),
    ],
    byline: 'Inês Abara and Tom Okafor',
    published: '2018-06-19',
  },
  ...['\n', '\n\n'].map((gap) => ({
    what: `the name of a section and ${JSON.stringify(gap)} before a title that is set twice`,
    source: `POLITICS${gap}Port to close\n\nPort to close\n© Agency\n\n${long('It rained,')}`,
    title: 'Port to close',
    paragraphs: ['POLITICS', '© Agency', long('It rained,')],
  })),
  {
    what: 'a verse that comes again is no title',
    source: 'Low water\n\nThe gulls cry out\nThe gulls cry out\nand nobody is there\n',
    title: 'Low water',
    paragraphs: ['The gulls cry out\nThe gulls cry out\nand nobody is there'],
  },
  {
    what: 'a poem that is called by its first line keeps it',
    source: 'I heard the tide come in\n\nI heard the tide come in\nand counted every boat\n',
    title: 'I heard the tide come in',
    paragraphs: ['I heard the tide come in\nand counted every boat'],
  },
  {
    what: 'the title is not taken out of the text',
    source: `Rain\n\n${long('First')}\n\nRain\n\n${long('Then')}`,
    title: 'Rain',
    paragraphs: [long('First'), 'Rain', long('Then')],
  },
  {
    what: 'lines wrapped at a column',
    source: `Tide tables\n\n${wrapped}\n`,
    title: 'Tide tables',
    paragraphs: wrappedParagraphs,
  },
  {
    what: 'wrapped and indented, paragraphs marked by indentation alone',
    source: wrapped
      .replace('\n\n', '\n')
      .split('\n')
      .map((line) => (/^(?:The tide|He has)/.test(line) ? `    ${line}` : line))
      .join('\n'),
    title: wrappedTitle,
    paragraphs: wrappedParagraphs,
  },
  {
    what: 'verse keeps its lines',
    source:
      'Low water\n\nThe boats lie over on their sides,\nThe gulls walk where they swam,\nAnd I, who cannot read the tides,\nStay nearly where I am.\n\nThe moon is late, the mud is wide,\nThe harbour light is lit.\nIt takes two hours to turn the tide,\nAnd I have time for it.',
    title: 'Low water',
    paragraphs: [
      'The boats lie over on their sides,\nThe gulls walk where they swam,\nAnd I, who cannot read the tides,\nStay nearly where I am.',
      'The moon is late, the mud is wide,\nThe harbour light is lit.\nIt takes two hours to turn the tide,\nAnd I have time for it.',
    ],
  },
  {
    what: 'verse among wrapped prose keeps its lines too',
    source: `${wrapped}\n\nThe boats lie over,\nthe gulls walk there,\nthe tide is out.\n`,
    title: wrappedTitle,
    paragraphs: [
      ...wrappedParagraphs,
      'The boats lie over,\nthe gulls walk there,\nthe tide is out.',
    ],
  },
  {
    what: 'one paragraph a line, without blank lines',
    source: `Nobody asked\n${long('First')}\n${long('Second')}\n${long('Third')}`,
    title: 'Nobody asked',
    paragraphs: [long('First'), long('Second'), long('Third')],
  },
  {
    what: 'items of a list stand apart, and their wrapped lines belong to them',
    source: `${wrapped}\n\n- the first thing, which is long enough to need a second line, as some\n  things do\n- the second\n* the third\n4. the fourth`,
    title: wrappedTitle,
    paragraphs: [
      ...wrappedParagraphs,
      '- the first thing, which is long enough to need a second line, as some things do',
      '- the second',
      '* the third',
      '4. the fourth',
    ],
  },
  {
    what: 'no title: the first words name it, and stay',
    source: `${long('It rained on Monday,')}\n\n${long('On Tuesday')}`,
    title: 'It rained on Monday, and so it went on, for longer than any column of any page…',
    paragraphs: [long('It rained on Monday,'), long('On Tuesday')],
  },
  {
    what: 'a first line that is a sentence is no title',
    source: 'Dear Sir,\n\nI write about the port.',
    title: 'Dear Sir,',
    paragraphs: ['Dear Sir,', 'I write about the port.'],
  },
  {
    what: 'only a line: it is the title and the text',
    source: 'Nothing but this\n',
    title: 'Nothing but this',
    paragraphs: ['Nothing but this'],
  },
  {
    what: 'an underlined title',
    source: `Tide tables\n===========\n\n${wrapped}`,
    title: 'Tide tables',
    paragraphs: wrappedParagraphs,
  },
  ...['\r\n', '\r', '\u0085', '\u2028', '\u2029', '\f'].map((end) => ({
    what: `lines that end with ${JSON.stringify(end)}, after a byte order mark`,
    source: `\ufeffPort${end}${end}a\u00a0b\tc${end}${end}${end}  d${end}`,
    title: 'Port',
    paragraphs: ['a\u00a0b c', 'd'],
  })),
  {
    what: 'words divided at a hyphen, which may be their own',
    source: wrapped.replace('had never\nowned', 'had never-\nowned'),
    title: wrappedTitle,
    paragraphs: wrappedParagraphs.map((text) => text.replace('never owned', 'never-owned')),
  },
  {
    what: 'Chinese, which puts no spaces',
    source: `潮水表\n\n${chinese.join('\n')}`,
    title: '潮水表',
    paragraphs: [chinese.join('')],
  },
]
