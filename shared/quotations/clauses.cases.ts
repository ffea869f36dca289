// Sentences of several clauses: whose words a quotation is where more than one of them speaks.
import type { SpeakerCase } from './speakers.cases'

export const clauseSpeakers: readonly SpeakerCase[] = [
  // A clause that begins the sentence ends before the words, or says them itself.
  ['When Finch laughed at the idea, Ada Holt answered, “We are not leaving.”', 'Ada Holt'],
  ['After Ada Finch criticized the plan in May, Holt shot back, “She never read it.”', 'Holt'],
  ['After Finch said that the bridge was “a ruin,” Holt went home.', 'Finch'],
  ['But even as Finch claimed that the bridge was “a ruin,” engineers worked on it.', 'Finch'],
  ['Though she said it left a “handful of people” ashore, Holt said nobody was harmed.', 'she'],
  ['When I asked Finch about it, he looked at the harbour and said, “Not yet.”', 'he'],
  ['As Finch reported, the yard “lost its last order” in May.', 'Finch'],
  ['After the meeting ended, Finch sent a note to the crew calling it “a waste.”', 'Finch'],
  [
    'As they walked the yard, some engineers could be heard grousing that it was “a mess.”',
    'some engineers',
  ],
  ['While the mayor kept silent, she did say that the bridge was “very old.”', 'she'],
  // Amounts before a noun.
  ['“We cannot wait,” said more than 100 residents on Monday.', 'more than 100 residents'],
  ['“Give us a bus,” said at least two of the pupils.', 'at least two of the pupils'],
  // How it was said belongs to the verb.
  ['“We had no choice,” said the company in a letter.', 'the company'],
  ['“We had no choice,” wrote the sailors in an open letter to the mayor.', 'the sailors'],
  ['“We had no choice,” said officials at the yard on Twitter.', 'officials at the yard'],
  ['“We had no choice,” said a spokesman for the yard in an email.', 'a spokesman for the yard'],
  ['“We had no choice,” said people in the yard.', 'people in the yard'],
  // A month or a day before a noun that speaks.
  ['The January blog post said, “It is the end.”', 'The January blog post'],
  ['The February letter calls it “a mess.”', 'The February letter'],
  // A sentence that does nothing but name who spoke.
  ['“The bridge is shut.” Finch said.', 'Finch'],
  ['“The bridge is shut.” Finch said on Monday. “It is late.”', 'Finch', 'Finch'],
  ['“The bridge is shut.” Finch said that the yard was old.', null],
  // Who is named behind what is said of something.
  ['The feature has been called “strategic fog” by Tom Holt, an engineer.', 'Tom Holt'],
  ['It was labeled “top secret” by the ministry.', 'the ministry'],
  // Plural owners, and what comes from somebody.
  ['It was held there because, in the engineers’ words, “nobody asked.”', 'the engineers'],
  ['They prefer the sailors’ call for “a new yard.”', 'the sailors'],
  ['From the report: “The bridge is old.”', 'the report'],
  // Verbs that speak before “that”, and between commas.
  ['In May, Northwind found that “about half of the boats” leaked.', 'Northwind'],
  ['The two lawyers, however, argue that “there is a precedent.”', 'The two lawyers'],
  ['Two of them, say, “a few” boats, are old.', null],
  // Within one sentence the one who spoke goes on.
  ['Holt left with a call for “a new bridge” and “a better yard.”', null, null],
  // Places behind the name of a town.
  ['At a meeting in Salem, Ohio, a crowd cheered and chanted “Open the bridge!”', 'a crowd'],
  [
    'In Salem, Mass., on Sunday, Mrs. Finch tried to explain it, saying that “nobody knew.”',
    'Mrs. Finch',
  ],
  [
    'Lima (AFP) – Ada Finch has criticized the plan, saying that “loose talk” does harm.',
    'Ada Finch',
  ],
  // Nouns that look like verbs.
  ['The council called her recovered emails “disturbing” in a note.', 'The council'],
  ['Finch wrote to the paper, calling the two investigative reports “inaccurate.”', 'Finch'],
  ['Finch boasted that, thanks to his “Quill method,” he was right.', 'Finch'],
  // Whom and what: who tells the sentence.
  ['Holt said that he would vote for Finch, whom he called “a steady hand.”', 'Holt'],
  ['Finch rebuked sailors who think that the wall is “a toy.”', 'Finch'],
  [
    'It led to what engineer Kevin Brand called “the end of the yard” in May.',
    'engineer Kevin Brand',
  ],
  // A teller between commas.
  ['Six months ago, Ada Finch said, the council considered it a “fringe idea.”', 'Ada Finch'],
  // Who tells the sentence before is nearer than who spoke last.
  [
    '“It is late,” said Ada Finch. She says that people should go home. “The bridge is shut.”',
    'Ada Finch',
    'She',
  ],
  // Appositions within appositions, and brackets.
  [
    'Marco Lee, whose latest yard, Northwind, builds boats, said the plan was “a joke.”',
    'Marco Lee',
  ],
  ['Ada Finch, the editor of the town’s paper, Salem Today, said it was “a joke.”', 'Ada Finch'],
  [
    'Speaking on the same show, Sen. Ada Finch (D-Ohio), who has read it, said it was “a joke.”',
    'Sen. Ada Finch',
  ],
  ['Ada Finch and Tom Holt both denounced the “silent harbour” plan.', 'Tom Holt'],
  // Whose words stand right behind a comma, or before the last name.
  ['Holt wrote to her, telling her, “You are needed here!” She replied that it was late.', 'Holt'],
  ['“It is like the sixties,” the dawn of the old yard, Holt says.', 'Holt'],
  ['According to her aides, Ada Finch worried that her words “came too late.”', 'her aides'],
  ['They have banned it in the U.S. The groups say they are “concerned.”', 'The groups'],
  ['It is old, and, being late, refusing to call it “new” would harm nobody.', null],
  // Verbs that only look like cues there.
  ['In what he admitted was a “rant,” Finch took the stage.', 'he'],
  ['Ada Finch sighed, and then tweeted this: “It is done.”', 'Ada Finch'],
]
