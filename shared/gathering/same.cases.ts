// Pairs of quotations as two articles give them. Own writing.
import type { WordingAgreement } from './difference'
import type { SpeakerAgreement } from './same-saying'

export interface SameCase {
  says: string
  one: { text: string; speaker?: string; day?: number }
  other: { text: string; speaker?: string; day?: number }
  /** Null where they are not the same quotation. */
  same: {
    wording: WordingAgreement
    speakers?: SpeakerAgreement
    removed?: string
    added?: string
  } | null
}

const mill = 'We will not close the mill before the end of the year.'

export const sameCases: SameCase[] = [
  { says: 'equal words', one: { text: mill }, other: { text: mill }, same: { wording: 'same' } },
  {
    says: 'marks, case and apostrophes do not differ',
    one: { text: 'It’s our duty — and the town’s — to keep the mill open' },
    other: { text: "it's our duty - and the town's - to keep the mill open," },
    same: { wording: 'same' },
  },
  {
    says: 'a dropped negation',
    one: { text: mill },
    other: { text: 'We will close the mill before the end of the year.' },
    same: { wording: 'different', removed: 'not' },
  },
  {
    says: 'a negation dropped at the beginning',
    one: { text: 'Not a single one of the bridges in the county is safe for lorries' },
    other: { text: 'a single one of the bridges in the county is safe for lorries' },
    same: { wording: 'different', removed: 'Not' },
  },
  {
    says: 'a condition cut off',
    one: { text: 'The mill will stay open through the winter if the council pays its share.' },
    other: { text: 'The mill will stay open through the winter' },
    same: { wording: 'different', removed: 'if the council pays its share' },
  },
  {
    says: 'a piece that its cue parts from a sentence that begins with a negation',
    one: { text: 'We saw the water come in under the door, […] Nobody came to help us.' },
    other: { text: 'We saw the water come in under the door,' },
    same: { wording: 'shorter', removed: 'Nobody came to help us' },
  },
  {
    says: 'a condition cut off behind a cue',
    one: { text: 'We will open the mill in the spring, […] if it does not rain.' },
    other: { text: 'We will open the mill in the spring' },
    same: { wording: 'different' },
  },
  {
    says: 'a condition after a comma cut off',
    one: { text: 'We will open the mill in the spring, if it does not rain.' },
    other: { text: 'We will open the mill in the spring' },
    same: { wording: 'different', removed: 'if it does not rain' },
  },
  {
    says: 'a changed number',
    one: { text: 'About 400 people lost their homes in the flood last night' },
    other: { text: 'About 4,000 people lost their homes in the flood last night' },
    same: { wording: 'different', removed: '400', added: '4,000' },
  },
  {
    says: 'a changed sign',
    one: { text: 'It was -5 degrees in the hall of the mill that night' },
    other: { text: 'It was 5 degrees in the hall of the mill that night' },
    same: { wording: 'different' },
  },
  {
    says: 'a piece at the end of a sentence',
    one: { text: 'We will keep the old mill open for good. The council has agreed to it.' },
    other: { text: 'We will keep the old mill open for good.' },
    same: { wording: 'shorter', removed: 'The council has agreed to it' },
  },
  {
    says: 'the whole of a piece',
    one: { text: 'keep the old mill open for good' },
    other: { text: 'We will keep the old mill open for good.' },
    same: { wording: 'longer', added: 'We will' },
  },
  {
    says: 'different speakers',
    one: { text: mill, speaker: 'Mara Stone' },
    other: { text: mill, speaker: 'Peter Stone' },
    same: { wording: 'same', speakers: 'other' },
  },
  {
    says: 'a short form of the same speaker',
    one: { text: mill, speaker: 'Mara Stone' },
    other: { text: mill, speaker: 'Ms. Stone' },
    same: { wording: 'same', speakers: 'same' },
  },
  {
    says: 'who speaks is not known in one of them',
    one: { text: mill, speaker: 'Mara Stone' },
    other: { text: mill },
    same: { wording: 'same', speakers: 'unknown' },
  },
  {
    says: 'another sentence with the same beginning',
    one: { text: mill },
    other: { text: 'We will not close the school while there are children in the village' },
    same: null,
  },
  {
    says: 'what nobody means to be one quotation',
    one: { text: 'No comment', speaker: 'Mara Stone' },
    other: { text: 'No comment', speaker: 'Mara Stone' },
    same: null,
  },
  {
    says: 'a short one of the same speaker in the same week',
    one: { text: 'We had no choice.', speaker: 'Mara Stone', day: 1 },
    other: { text: 'We had no choice', speaker: 'Stone', day: 5 },
    same: { wording: 'same', speakers: 'same' },
  },
  {
    says: 'a short one a year later',
    one: { text: 'We had no choice.', speaker: 'Mara Stone', day: 1 },
    other: { text: 'We had no choice', speaker: 'Mara Stone', day: 366 },
    same: null,
  },
  {
    says: 'a short one of nobody',
    one: { text: 'We had no choice.' },
    other: { text: 'We had no choice.' },
    same: null,
  },
  {
    says: 'a set phrase of two speakers',
    one: { text: 'We do not comment on pending litigation', speaker: 'Northwind' },
    other: { text: 'We do not comment on pending litigation', speaker: 'Wick Council' },
    same: null,
  },
  {
    says: 'Spanish',
    one: { text: 'No vamos a cerrar el molino antes de fin de año, pase lo que pase' },
    other: { text: 'Vamos a cerrar el molino antes de fin de año, pase lo que pase' },
    same: { wording: 'different', removed: 'No' },
  },
  {
    says: 'German',
    one: { text: 'Wir werden die Mühle vor dem Ende des Jahres nicht schließen' },
    other: { text: 'Wir werden die Mühle vor dem Ende des Jahres schließen' },
    same: { wording: 'different', removed: 'nicht' },
  },
  {
    says: 'French, with its spaces and apostrophes',
    one: { text: 'L’eau de l’est de la ville n’est pas sûre : ne la buvez pas' },
    other: { text: "L'eau de l'est de la ville n'est pas sûre: ne la buvez pas" },
    same: { wording: 'same' },
  },
  {
    says: 'Chinese, a number changed',
    one: { text: '昨天晚上的洪水让大约四百人失去了家园' },
    other: { text: '昨天晚上的洪水让大约五百人失去了家园' },
    same: { wording: 'different', removed: '四', added: '五' },
  },
  {
    says: 'Japanese, a negation dropped',
    one: { text: '来年の春まで橋を閉鎖することはありません' },
    other: { text: '来年の春まで橋を閉鎖することはあります' },
    same: { wording: 'different' },
  },
  {
    says: 'Chinese, too short to say',
    one: { text: '没有评论' },
    other: { text: '没有评论' },
    same: null,
  },
]
