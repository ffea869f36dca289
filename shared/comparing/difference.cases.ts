// Edits as a reader expects to see them: what was removed in [- -], what was added in [+ +].

export const differenceCases = [
  {
    name: 'a word that was replaced',
    before: 'The ferry left at six.',
    after: 'The ferry left at seven.',
    difference: 'The ferry left at [-six-][+seven+].',
  },
  {
    name: 'neighbouring words as one change',
    before: 'It was a quick brown fox there.',
    after: 'It was a slow red fox there.',
    difference: 'It was a [-quick brown-][+slow red+] fox there.',
  },
  {
    name: 'a whole number, not its digits',
    before: 'It cost £2.6 million and 1,900 jobs.',
    after: 'It cost £2.9 million and 1,901 jobs.',
    difference: 'It cost £[-2.6-][+2.9+] million and [-1,900-][+1,901+] jobs.',
  },
  {
    name: 'a negation that was put in',
    before: 'We will cut it.',
    after: 'We will not cut it.',
    difference: 'We will [+not +]cut it.',
  },
  {
    name: 'a contraction as a word',
    before: 'They don’t know.',
    after: 'They didn’t know.',
    difference: 'They [-don’t-][+didn’t+] know.',
  },
  {
    name: 'a mark alone',
    before: 'He left, and she stayed.',
    after: 'He left; and she stayed.',
    difference: 'He left[-,-][+;+] and she stayed.',
  },
  {
    name: 'single characters where no spaces are',
    before: '工程将在三月开始。',
    after: '工程将在五月开始。',
    difference: '工程将在[-三-][+五+]月开始。',
  },
  {
    name: 'an emoji whole',
    before: 'Then came 👩🏽‍🚀 and 🇩🇪.',
    after: 'Then came 👩🏿‍🚀 and 🇩🇰.',
    difference: 'Then came [-👩🏽‍🚀-][+👩🏿‍🚀+] and [-🇩🇪-][+🇩🇰+].',
  },
  {
    name: 'a letter with its accent whole',
    before: 'a café here',
    after: 'a cafe\u0301 here',
    difference: 'a [-café-][+cafe\u0301+] here',
  },
  { name: 'a text that was emptied', before: 'All gone.', after: '', difference: '[-All gone.-]' },
  { name: 'a text out of nothing', before: '', after: 'All new.', difference: '[+All new.+]' },
]
