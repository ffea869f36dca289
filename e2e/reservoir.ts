// A story in two versions, and marks of which each fares otherwise in the second.
import type { App } from './app'
import { drop } from './bringing-in'

const page = (title: string, address: string, texts: readonly string[]) =>
  `<!doctype html><html lang="en"><head><title>${title}</title>
<link rel="canonical" href="https://dale-herald.example/${address}"></head><body><article><h1>${title}</h1>
${texts.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`

export const reservoir = 'The reservoir above Ketterdale'

const opening =
  'The water company will raise the dam above Ketterdale by two metres, its chairman told a full village hall on Tuesday evening.'
const history =
  'The first wall was built in 1911 by three hundred men, eleven of whom lie in the churchyard under one stone.'
const answer =
  'Some in the hall laughed. Others had brought photographs of the dry summer, and passed them from row to row.'
const ending = 'The next meeting is planned for the week after Easter, when the lambs are out.'

/** What is marked, by what becomes of it. */
export const marks = {
  kept: 'The first wall was built in 1911 by three hundred men',
  moved: 'Others had brought photographs of the dry summer, and passed them from row to row.',
  edited: 'No farm will be flooded, and 40 people will find work here for three years.',
  doubled: 'We were asked for patience, and we have been patient.',
  deleted: 'The chairman did not say who would pay for the new road along the northern shore.',
} as const
export type Mark = keyof typeof marks

/** What the second version has in place of the edited words. */
export const editedNow =
  'One farm will be flooded, and 25 people will find work here for three years.'

const first = [
  opening,
  history,
  `“${marks.edited}” he said, reading from a sheet of paper.`,
  `Then Mira Holt stood up, who keeps sheep on the western slope. “${marks.doubled}” she said, and sat down again.`,
  answer,
  marks.deleted,
  ending,
]

const second = [
  'This story was revised on Thursday, after the water company had corrected what its chairman said.',
  answer,
  opening,
  history,
  `“${editedNow}” he said, reading from a sheet of paper.`,
  `Mrs Holt, a sheep farmer, answered him at once. “${marks.doubled}” The hall was silent.`,
  `Later, at the door, somebody wrote her words on the wall. “${marks.doubled}” They are still there.`,
  ending,
]

/** Brings the story in as it was first, marks it, and brings in its second version. Gives the ids. */
export async function bringReservoir(
  app: App,
): Promise<{ article: string } & Record<Mark, string>> {
  const give = (texts: readonly string[]) =>
    drop(app.page, {
      files: [{ name: 'reservoir.html', content: page(reservoir, 'reservoir', texts) }],
    })
  await give(first)
  await app.page.getByRole('heading', { level: 1, name: reservoir }).waitFor()
  const article = (await app.call('article.list', {})).find(({ title }) => title === reservoir)?.id
  if (!article) throw new Error('the story is not in the library')
  const mark = async (name: Mark) =>
    (await app.call('annotation.create', { article, passage: { quote: marks[name] } })).id
  const ids = {
    article,
    kept: await mark('kept'),
    moved: await mark('moved'),
    edited: await mark('edited'),
    doubled: await mark('doubled'),
    deleted: await mark('deleted'),
  }
  await give(second)
  await app.page.getByText('This story was revised on Thursday').waitFor()
  return ids
}

/** Another story of which a marked sentence is gone; gives the id of its article. */
export async function bringFerry(app: App): Promise<string> {
  const title = 'The ferry at Ness'
  const stays =
    'The ferry at Ness has sailed at seven every evening for ninety years, in fog and snow.'
  const goes = 'Its captain would not speak to us, and neither would the owner of the yard.'
  const give = (texts: readonly string[]) =>
    drop(app.page, { files: [{ name: 'ferry.html', content: page(title, 'ferry', texts) }] })
  await give([stays, goes])
  await app.page.getByRole('heading', { level: 1, name: title }).waitFor()
  const article = (await app.call('article.list', {})).find((each) => each.title === title)?.id
  if (!article) throw new Error('the story is not in the library')
  await app.call('annotation.create', { article, passage: { quote: goes } })
  await give(['A new owner was found on Friday, and nobody will say who it is.', stays])
  await app.page.getByText('A new owner was found').waitFor()
  return article
}
