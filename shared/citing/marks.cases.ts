// Passages, and how they are put in quotation marks.
export const cases: [name: string, words: string, quoted: string][] = [
  ['plain words', 'They voted twice.', '“They voted twice.”'],
  ['words that come in curly marks', '“They voted twice.”', '“They voted twice.”'],
  ['words that come in straight marks', '"They voted twice."', '"They voted twice."'],
  ['guillemets', '«Ils ont voté»', '«Ils ont voté»'],
  ['low marks', '„Sie stimmten ab“', '„Sie stimmten ab“'],
  ['single marks around an apostrophe', '‘They didn’t vote’', '‘They didn’t vote’'],
  ['marks around marks', '“They said “no” twice”', '“They said “no” twice”'],
  ['marks within', 'They said “no” twice.', '‘They said “no” twice.’'],
  ['two quotations', '“No,” she said. “Never.”', '‘“No,” she said. “Never.”’'],
  ['two quotations in straight marks', '"No" and "never"', '‘"No" and "never"’'],
  ['one mark alone', '“We voted', '‘“We voted’'],
  ['nothing but marks', '""', '‘""’'],
  ['an apostrophe', 'They didn’t.', '“They didn’t.”'],
  ['line breaks', 'one\ntwo', '“one\ntwo”'],
]
