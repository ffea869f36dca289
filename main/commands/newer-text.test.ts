import { expect, test } from 'vitest'
import { newSession } from './session.fixture'

const title = 'The bells of the old town'
const paragraphs = [
  'The bells of the old town rang at noon, as they have on every Friday since the war.',
  'Nobody had told the children, who ran out of the school to see what was burning.',
  '“We are looking into it,” said the sexton, and shut the window.',
  'The mayor was away, and her deputy would not be woken.',
]
const later = [...paragraphs.slice(0, 3), 'The mayor returned in the evening, and said nothing.']

const text = (texts: readonly string[], head = title) => [head, ...texts].join('\n\n')

test('a text without an address is known as a newer one by its title and its words', async () => {
  const { call, paste } = await newSession()
  const article = await paste(text(paragraphs))
  const quote = paragraphs[2] ?? ''
  await call('annotation.create', { article, passage: { quote } })
  const source = { kind: 'paste', text: text(['A correction.', ...later]), type: 'text' } as const
  expect(await call('article.import', { source })).toMatchObject({
    status: 'updated',
    message: `A newer text of “${title}” was added.`,
    article: { id: article, versions: { length: 2 } },
  })
  const { annotations } = await call('article.open', { article })
  expect(annotations).toMatchObject([{ located: { status: 'moved' } }])
  expect(await call('library.undo', {})).toEqual({ undone: 'Update the text of an article' })
  expect((await call('article.open', { article })).article.versions).toHaveLength(1)
})

test.each([
  ['other words under the same title', text(['Nothing of it is true.', 'It was a drill.'])],
  ['the same words under another title', text(paragraphs, 'Bells rang')],
])('%s are another article', async (_, other) => {
  const { paste } = await newSession()
  const article = await paste(text(paragraphs))
  expect(await paste(other)).not.toBe(article)
})

test('the same words as other bytes are there already', async () => {
  const { call, paste } = await newSession()
  const article = await paste(text(paragraphs))
  const source = { kind: 'paste', text: `${text(paragraphs)}\n\n\n`, type: 'text' } as const
  expect(await call('article.import', { source })).toMatchObject({
    status: 'present',
    article: { id: article, versions: { length: 1 } },
  })
})

test('what is in the trash stays there, and what has an address is known by that', async () => {
  const { call, paste } = await newSession()
  const article = await paste(text(paragraphs))
  await call('article.trash', { articles: [article] })
  expect(await paste(text(later))).not.toBe(article)
  const head = `<link rel="canonical" href="https://example.org/bells"><title>${title}</title>`
  const page = `<!doctype html><html><head>${head}</head><body><article>${later
    .map((each) => `<p>${each}</p>`)
    .join('')}</article></body></html>`
  const bytes = Buffer.from(page).toString('base64')
  const named = await call('article.import', { source: { kind: 'file', name: 'a.html', bytes } })
  expect(named.status).toBe('added')
})
