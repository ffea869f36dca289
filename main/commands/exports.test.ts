import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { textOf } from '#shared/body/text'
import { newSession, story } from './session.fixture'

async function sessionWithTwo() {
  const session = await newSession()
  const first = await session.paste(story)
  const second = await session.paste('Another one\n\nNothing happened.')
  const bare = await session.paste('A third\n\nNobody marked this.')
  const { call } = session
  const mark = async (article: string, quote: string) =>
    (await call('annotation.create', { article, passage: { quote } })).id
  const late = await mark(first, 'Friday too.')
  const early = await mark(first, 'Nobody was hurt.')
  const other = await mark(second, 'Nothing happened.')
  return { ...session, first, second, bare, late, early, other }
}

describe('an export', () => {
  it('in every format holds every passage, in the order of the text', async () => {
    const { call } = await sessionWithTwo()
    const formats = await call('export.formats', {})
    expect(formats.map(({ id }) => id).sort()).toEqual([
      'csv',
      'html',
      'json',
      'markdown',
      'text',
      'w3c',
    ])
    for (const { id, extension, mediaType } of formats) {
      const rendered = await call('export.render', { format: id, scope: {} })
      expect(rendered).toMatchObject({ mediaType, articles: 2, annotations: 3 })
      expect(rendered.name.endsWith(`.${extension}`)).toBe(true)
      const at = ['Nobody was hurt.', 'Friday too.'].map((words) => rendered.text.indexOf(words))
      expect(at[0]).toBeGreaterThan(0)
      expect(at[1]).toBeGreaterThan(at[0] ?? 0)
    }
  })

  it('is of the articles and annotations that were asked for', async () => {
    const { call, first, second, bare, early, other } = await sessionWithTwo()
    const counts = async (scope: object) => {
      const { articles, annotations } = await call('export.render', { format: 'text', scope })
      return [articles, annotations]
    }
    expect(await counts({ articles: [first] })).toEqual([1, 2])
    expect(await counts({ articles: [first, bare] })).toEqual([2, 2])
    expect(await counts({ annotations: [early, other] })).toEqual([2, 2])
    expect(await counts({ articles: [second], annotations: [early, other] })).toEqual([1, 1])
    await call('article.trash', { articles: [first] })
    expect(await counts({})).toEqual([1, 1])
  })

  it('holds the passages of all articles in every format, though a text can not be read', async () => {
    const { folder, session, call, first } = await sessionWithTwo()
    const version = (await call('article.open', { article: first })).article.versions[0]
    await session.close()
    await rm(join(folder, 'bodies', `${version?.body}.json`))
    await rm(join(folder, 'originals', `${version?.original}`))
    const later = await newSession({ folder })
    expect(await later.call('annotation.list', {})).toHaveLength(3)
    for (const { id } of await later.call('export.formats', {})) {
      const rendered = await later.call('export.render', { format: id, scope: {} })
      expect(rendered).toMatchObject({ articles: 2, annotations: 3 })
      for (const words of ['Nobody was hurt.', 'Friday too.', 'Nothing happened.'])
        expect(rendered.text).toContain(words)
    }
  })

  it('of an unknown format or article is refused', async () => {
    const { fail } = await sessionWithTwo()
    expect(await fail('export.render', { format: 'pdf', scope: {} })).toMatchObject({
      code: 'bad-input',
    })
    expect(
      await fail('export.render', { format: 'csv', scope: { articles: ['zzzz'] } }),
    ).toMatchObject({ code: 'not-found' })
  })
})

describe('a quote', () => {
  it('comes with its source, word for word', async () => {
    const { call, fail, first } = await sessionWithTwo()
    const { body, article } = await call('article.open', { article: first })
    const start = textOf(body).indexOf('Nobody was hurt.')
    const { text } = await call('export.quote', { article: first, start, end: start + 16 })
    expect(text).toContain('Nobody was hurt.')
    expect(text).toContain(article.title)
    expect(await fail('export.quote', { article: first, start: 5, end: 5 })).toMatchObject({
      code: 'bad-input',
    })
  })
  it('names its speaker, makes the marked edits, and warns of what is cut off', async () => {
    const { call, first } = await sessionWithTwo()
    const { id } = await call('annotation.create', {
      article: first,
      passage: { quote: 'We had no choice', suffix: ',” the mayor' },
      quotation: { speaker: 'The mayor', cue: 'said' },
    })
    await call('annotation.edit', {
      annotations: [id],
      fields: { edits: [{ start: 0, end: 2, text: 'The council' }] },
    })
    const quoted = await call('export.quote', { annotation: id })
    expect(quoted.text).toMatch(
      /^“\[The council\] had no choice”\n— The mayor, quoted in Ada Finch, /,
    )
    expect(quoted.warnings).toEqual([])

    const alone = await call('export.quote', {
      article: first,
      quote: 'We had no choice',
      suffix: ',” the mayor',
      style: 'bibtex',
    })
    expect(alone.text).toMatch(/^@misc\{/)
    expect(alone.warnings).toMatchObject([{ kind: 'attribution', words: 'the mayor said' }])
  })

  it('takes no edits that do not fit its words', async () => {
    const { call, fail, first } = await sessionWithTwo()
    const { id } = await call('annotation.create', {
      article: first,
      passage: { quote: 'Nobody was hurt' },
    })
    const edit = (start: number, end: number, text = '') =>
      fail('annotation.edit', { annotations: [id], fields: { edits: [{ start, end, text }] } })
    expect((await edit(10, 16)).message).toContain('The quote has 15 characters')
    expect(await edit(3, 3)).toMatchObject({ code: 'bad-input' })
    expect(await edit(4, 3, 'words')).toMatchObject({ code: 'bad-input' })
  })
})
