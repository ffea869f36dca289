import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textOf } from '#shared/body/text'
import { newSession } from './session.fixture'

const first = `The mill at Lower Wick

Mara Stone, the engineer of the county, spoke on Monday. “We will not close the mill before the end of the year,” Stone said.
`
const second = `More about the mill

The county has a plan. “We will close the mill before the end of the year,” said Mara Stone, the engineer of the county.
`
const third = `A letter about the mill

“We will not close the mill before the end of the year,” said Peter Lamb, a farmer. “It rains,” he said.
`

async function threeStories() {
  const made = await newSession()
  const ids = [await made.paste(first), await made.paste(second), await made.paste(third)]
  const [one = '', two = '', three = ''] = ids
  // What was published first is not what was added first.
  await made.call('article.edit', { articles: [two], fields: { published: '2026-03-02' } })
  await made.call('article.edit', { articles: [three], fields: { published: '2026-03-01' } })
  return { ...made, one, two, three }
}

describe('quotation.same', () => {
  it('tells who else gives a quotation, in the order of appearance, with each difference', async () => {
    const { call, one, two, three } = await threeStories()
    const { quotations } = await call('quotation.same', { article: one })
    expect(quotations).toHaveLength(1)
    const [quotation] = quotations
    expect(quotation).toMatchObject({
      article: { id: one, title: 'The mill at Lower Wick' },
      speaker: 'Mara Stone',
      isFirst: false,
      wordingsDiffer: true,
      speakersDiffer: true,
      others: [
        { article: { id: three }, speaker: 'Peter Lamb', wording: 'same', speakers: 'other' },
        { article: { id: two }, speaker: 'Mara Stone', wording: 'different', speakers: 'same' },
      ],
    })
    const edits = quotation?.others[1]?.edits ?? []
    expect(edits.filter(({ kind }) => kind === 'removed').map(({ text }) => text.trim())).toEqual([
      'not',
    ])
    const { body } = await call('article.open', { article: three })
    const other = quotation?.others[0]
    expect(textOf(body).slice(other?.start, other?.end)).toContain('We will not close the mill')
  })

  it('speaks of the one quotation that is asked for', async () => {
    const { call, three } = await threeStories()
    const { quotations } = await call('quotation.same', { article: three })
    const [{ start, end } = { start: 0, end: 0 }] = quotations
    const asked = (range: { start: number; end: number }) =>
      call('quotation.same', { article: three, quotation: range })
    expect((await asked({ start, end })).quotations).toEqual(quotations)
    expect((await asked({ start: end, end: end + 5 })).quotations).toEqual([])
  })

  it('follows what comes, changes and goes', async () => {
    const { call, paste, one, two, three } = await threeStories()
    const others = async () =>
      (await call('quotation.same', { article: one })).quotations.flatMap((each) =>
        each.others.map(({ article }) => article.id),
      )
    expect(await others()).toEqual([three, two])
    await call('article.edit', { articles: [two], fields: { published: '2026-01-01' } })
    expect(await others()).toEqual([two, three])
    await call('article.trash', { articles: [three] })
    expect(await others()).toEqual([two])
    await call('library.undo', {})
    expect(await others()).toEqual([two, three])
    const four = await paste(`Again\n\n${first}`)
    expect(await others()).toEqual([two, three, four])
  })

  it('has every correction of the reader at once', async () => {
    const { call, one, three } = await threeStories()
    const disputed = async () => {
      const { quotations } = await call('quotation.same', { article: one })
      return quotations[0]?.others.map(({ speaker, speakers }) => [speaker, speakers])[0]
    }
    expect(await disputed()).toEqual(['Peter Lamb', 'other'])
    const [quotation] = (await call('quotation.list', { article: three })).quotations
    const { start = 0, end = 0 } = quotation?.parts[0] ?? {}
    const place = { start, end }
    const correction = { speaker: 'Mara Stone' }
    await call('quotation.correct', { article: three, place, correction })
    expect(await disputed()).toEqual(['Mara Stone', 'same'])
    await call('library.undo', {})
    expect(await disputed()).toEqual(['Peter Lamb', 'other'])
    await call('quotation.correct', { article: three, place, correction: { kind: 'title' } })
    expect((await call('quotation.disputes', {})).quotations[0]?.others).toHaveLength(1)
  })

  it('reads a body again that is missing, from what arrived', async () => {
    const { call, folder, one, two, three } = await threeStories()
    const { version } = await call('article.open', { article: two })
    await writeFile(join(folder, 'bodies', `${version.body}.json`), 'damaged')
    const { quotations } = await call('quotation.same', { article: one })
    expect(quotations[0]?.others.map(({ article }) => article.id)).toEqual([three, two])
  })
})

describe('quotation.disputes', () => {
  it('lists what is given differently, beside who gave it first', async () => {
    const { call, paste, one, two, three } = await threeStories()
    await paste('Elsewhere\n\n“The water in the east of the town is safe,” said Ann Lee.')
    await paste('There\n\n“The water in the east of the town is safe,” said Ann Lee.')
    const { total, quotations } = await call('quotation.disputes', {})
    expect(total).toBe(1)
    expect(quotations[0]).toMatchObject({
      article: { id: three },
      isFirst: true,
      wordingsDiffer: true,
      speakersDiffer: true,
      others: [{ article: { id: two } }, { article: { id: one } }],
    })
    expect((await call('quotation.disputes', { offset: 1 })).quotations).toEqual([])
  })
})

describe('what was read', () => {
  it('is kept, checked, and made again where it is damaged', async () => {
    const { call, session, folder, one } = await threeStories()
    const before = await call('quotation.same', { article: one })
    await session.close()
    const path = join(folder, 'gathered')
    const kept = await readFile(path, 'utf8')
    expect(kept.split('\n')).toHaveLength(5)
    const damages = [
      // Cut off in the middle of a line.
      kept.slice(0, -40),
      // Other words than were read.
      kept.replaceAll('will not close', 'will soon close'),
      `of another Pullquote\n${kept.slice(kept.indexOf('\n') + 1)}`,
      'no such file',
    ]
    for (const damaged of damages) {
      await writeFile(path, damaged)
      const again = await newSession({ folder })
      expect(await again.call('quotation.same', { article: one })).toEqual(before)
      await again.session.close()
      const lines = (await readFile(path, 'utf8')).split('\n')
      expect(new Set(lines)).toEqual(new Set(kept.split('\n')))
    }
  })

  it('is not kept by who only reads', async () => {
    const { call, session, folder, one } = await threeStories()
    const before = await call('quotation.same', { article: one })
    await session.close()
    const path = join(folder, 'gathered')
    await appendFile(path, 'torn')
    const reader = await newSession({ folder, write: false })
    expect(await reader.call('quotation.same', { article: one })).toEqual(before)
    expect(await readFile(path, 'utf8')).toMatch(/torn$/)
  })
})
