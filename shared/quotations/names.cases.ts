// Stories and the names of their speakers, in order; null where nobody can be told.

export type NameCase = readonly [name: string, text: string, ...names: (string | null)[]]

export const nameCases: readonly NameCase[] = [
  ['a last name', 'Ada Finch closed the bridge. “We had no choice,” Finch said.', 'Ada Finch'],
  ['a title', 'Ada Finch closed the bridge. “We had no choice,” Mayor Finch said.', 'Ada Finch'],
  ['Mrs.', 'Ada Finch closed the bridge. “We had no choice,” Mrs. Finch said.', 'Ada Finch'],
  [
    'the fullest form',
    'Ada Finch came. “We had no choice,” Ada Maria Finch said.',
    'Ada Maria Finch',
  ],
  ['she', 'Ada Finch closed the bridge. “We had no choice,” she said.', 'Ada Finch'],
  [
    'he, after a woman and a man',
    'Ada Finch met Tom Holt. “We had no choice,” he said.',
    'Tom Holt',
  ],
  [
    'she, after a woman and a man',
    'Ada Finch met Tom Holt. “We had no choice,” she said.',
    'Ada Finch',
  ],
  ['he, of two men', 'Tom Holt met Paul Marsh. “We had no choice,” he said.', null],
  ['she, where only a man is named', 'Tom Holt came. “We had no choice,” she said.', null],
  ['he, where nobody is named', '“We had no choice,” he said.', null],
  ['I', 'Ada Finch came. “We had no choice,” I said.', null],
  [
    'who spoke before',
    '“We closed it,” said Tom Holt.\n“We had no choice,” he said.',
    'Tom Holt',
    'Tom Holt',
  ],
  ['who', 'Ada Finch, who said it was “done for,” left.', 'Ada Finch'],
  [
    'the letter',
    'They sent an open letter to Mayor Ada Finch. “We had no choice,” the letter reads.',
    'open letter to Mayor Ada Finch',
  ],
  [
    'the employees',
    'Dozens of Northwind employees signed. The employees wrote that they “refuse to help.”',
    'Northwind employees',
  ],
  [
    'they',
    'Dozens of Northwind employees signed. The employees wrote that they “refuse to help.”\n“We are many,” they wrote.',
    'Northwind employees',
    'Northwind employees',
  ],
  [
    'the company',
    'Northwind closed the yard. Northwind was fined. The company called it a “mistake.”',
    'Northwind',
  ],
  [
    'most of a crowd',
    '“It is late,” said most of the fishermen of Port Anders.',
    'most of the fishermen of Port Anders',
  ],
  [
    'who speaks for somebody, and heads something',
    '“We wait,” said a spokesman for Ada Finch. “Up,” said the president of the Harbour Union.',
    'spokesman for Ada Finch',
    'president of the Harbour Union',
  ],
  ['a company that is not named', 'The company called it a “mistake.”', null],
  [
    'the mayor',
    'Ada Finch, the mayor of Lima, came. “We had no choice,” the mayor said.',
    'Ada Finch',
  ],
  ['the mayor, by name', '“We had no choice,” said the mayor, Ada Finch.', 'Ada Finch'],
  ['a mayor without a name', '“We had no choice,” the mayor said.', null],
  [
    'somebody unnamed',
    '“We had no choice,” said a spokesman for the yard.',
    'spokesman for the yard',
  ],
  ['two of one last name', 'Ada Finch met Tom Finch. “We had no choice,” Finch said.', 'Finch'],
  [
    'an acronym',
    'The Bureau of Old Bridges (BOB) closed it. “We had no choice,” BOB said.',
    'Bureau of Old Bridges',
  ],
  ['of a place', 'Ada Finch of Lima said: “We had no choice.”', 'Ada Finch'],
  ['glued', 'President HoltTom HoltFinch went home, calling it “the problem.”', 'Tom Holt'],
  ['er', 'Anna Weber kam. Paul Marsch kam. „Wir warten“, sagte sie.', 'Anna Weber'],
  ['elle', 'Marie Petit est venue. « Nous attendons », dit-elle.', 'Marie Petit'],
  ['le maire, Paul Morel', '« Nous attendons », a dit le maire, Paul Morel.', 'Paul Morel'],
  ['ella', 'Ana Ruiz vino. «Esperamos», dijo ella.', 'Ana Ruiz'],
]
