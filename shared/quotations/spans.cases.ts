// Sentences and the quotations in them: one inside the brackets ⟦ ⟧, which stand around the marks.

export interface SpanCase {
  name: string
  /** With brackets around each outermost quotation. */
  marked: string
}

export const spanCases: SpanCase[] = [
  { name: 'curly', marked: 'She said: ⟦“The bridge is closed.”⟧ Nobody asked why.' },
  { name: 'straight', marked: '⟦"The bridge is closed,"⟧ she said. Nobody asked why.' },
  { name: 'single curly', marked: '⟦‘The bridge is closed,’⟧ she said.' },
  { name: 'single straight', marked: "⟦'The bridge is closed,'⟧ she said." },
  { name: 'doubled single', marked: "⟦''The bridge isn't closed,'' he said, ''not yet.''⟧" },
  { name: 'TeX', marked: "He wrote ⟦``the bridge isn't closed''⟧ in June." },
  { name: 'guillemets', marked: 'Elle a dit : ⟦« Le pont est fermé. »⟧ Personne n’a répondu.' },
  { name: 'guillemets reversed', marked: '⟦»Die Brücke ist zu«⟧, sagte sie.' },
  { name: 'German', marked: '⟦„Die Brücke ist zu“, sagte sie, „und zwar ganz.“⟧' },
  { name: 'Polish and Dutch', marked: 'Hij zei: ⟦„De brug is dicht.”⟧' },
  { name: 'German single', marked: 'Er sagte: ⟦„Sie rief ‚Halt‘ und lief.“⟧' },
  { name: 'corner brackets', marked: '彼は⟦「橋は『閉鎖』された」⟧と言った。' },
  { name: 'Swedish', marked: '⟦”Bron är stängd”⟧, sade hon.' },
  { name: 'nested', marked: '⟦“He told us, ‘Don’t cross,’ and we didn’t,”⟧ she said.' },
  {
    name: 'nested single outside',
    marked: '⟦‘He told us, “Don’t cross,” and we didn’t,’⟧ she said.',
  },
  { name: 'nested with the same marks', marked: '⟦"He said "no" to me,"⟧ she said.' },
  { name: 'apostrophes', marked: "The workers' pay isn't the '90s kind, 'tis the boss's." },
  { name: 'possessive within', marked: "⟦'The workers' pay is late,'⟧ he said." },
  { name: 'feet and inches', marked: 'He is 6\'2" and his bed 5\' 10" long.' },
  { name: 'inches within', marked: '⟦"I bought a 12" record for him,"⟧ she said.' },
  { name: 'paragraphs', marked: '⟦“We came in May.\n“We left in June.”⟧ So he said.' },
  { name: 'end missing', marked: 'He said: ⟦“We came in May and stayed.⟧\nThey had no house.' },
  { name: 'end missing before another', marked: '“We came, he said. ⟦“And stayed.”⟧' },
  { name: 'mixed shapes', marked: 'He said ⟦“we came"⟧ and ⟦"we stayed”⟧ too.' },
  { name: 'no space before', marked: 'They left.⟦"We had to,"⟧ he said.' },
  { name: 'nothing within', marked: '"" and “ ” and ’’.' },
  { name: 'Markdown', marked: 'Finch wrote:\n\n⟦> We had no choice.⟧\n\nSo she said.' },
  { name: 'Markdown lines', marked: '⟦> We had no choice.\n>\n> We left.⟧\n\nSo she said.' },
  { name: 'Markdown with marks', marked: '⟦> “We had no choice,” she said.⟧\n\nSo it goes.' },
  { name: 'Markdown around marks', marked: '> ⟦“We had no choice.”⟧\n\nSo it goes.' },
  { name: 'more than', marked: 'It is 3 > 2, and 2 > 1.' },
]
