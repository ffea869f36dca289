import { expect, test } from 'vitest'
import { type CommandName, contract } from '#shared/contract'
import { misfit } from './misfit'

const id = 'abcd1234'

test.each<[CommandName, unknown, string]>([
  [
    'annotation.create',
    { article: id, tags: ['sea', 'a,b'] },
    '“tags[1]” of annotation.create does not fit: a tag holds no comma and no line break.',
  ],
  ['article.open', {}, '“article” of article.open does not fit: it is missing (string).'],
  [
    'article.open',
    { article: 7 },
    '“article” of article.open does not fit: expected string, received number.',
  ],
  [
    'article.list',
    { state: 'read' },
    '“state” of article.list does not fit: expected one of "inbox"|"later"|"archive".',
  ],
  [
    'annotation.create',
    { article: id, passage: { start: 0, end: 'x' } },
    '“passage.end” of annotation.create does not fit: expected number, received string.',
  ],
  ['article.list', null, 'The input of article.list does not fit: expected object, received null.'],
])('%s %j', (command, input, sentence) => {
  const parsed = contract[command].input.safeParse(input)
  expect(parsed.error && misfit(command, parsed.error)).toBe(sentence)
})

test('two things that are wrong are still one line', () => {
  const parsed = contract['article.import'].input.safeParse({ source: { kind: 'x' }, tags: 3 })
  expect(parsed.error && misfit('article.import', parsed.error)).toMatch(
    /^“source.kind” of article.import does not fit: [^✖→\n]+\.$/,
  )
})
