// Gathering: the same quotation in several articles (Gathering), and how they differ in wording and speaker.
export { compareWordings, type WordingAgreement, wordByWord } from './difference'
export { byAppearance, Gathering } from './gathering'
export { compareSpeakers, type Given, type SpeakerAgreement } from './same-saying'
export { Saying, sayingsOf } from './saying'
