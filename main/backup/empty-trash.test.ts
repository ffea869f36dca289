import { expect, test } from 'vitest'
import type { Body } from '#shared/body/blocks'
import { newFolder, open } from '../library/library.fixture'
import { article } from '../library/records.fixture'
import { emptyTrash } from './empty-trash'

const bodyOf = (text: string): Body => [{ type: 'paragraph', children: [{ type: 'text', text }] }]

test('a text that an article had once is kept when another one that has it goes', async () => {
  const library = await open(await newFolder())
  const [older, newer, other] = [
    await library.keepBody(bodyOf('An older text.')),
    await library.keepBody(bodyOf('A newer text.')),
    await library.keepBody(bodyOf('Something else.')),
  ]
  const versionOf = (body: string) => ({ ...(article(1).versions[0] as never as object), body })
  const versions = (...bodies: string[]) => ({ versions: bodies.map(versionOf) as never })
  const trashed = '2026-05-02T08:00:00.000Z'
  await library.commit([
    { action: 'create', record: { type: 'article', value: article(1, versions(older, newer)) } },
    {
      action: 'create',
      record: { type: 'article', value: article(2, { ...versions(older, other), trashed }) },
    },
  ])
  await library.commit([
    { action: 'update', record: { type: 'article', id: article(1).id, fields: versions(newer) } },
  ])
  expect(await emptyTrash(library)).toEqual({ articles: 1, annotations: 0, texts: 1 })
  await library.undo()
  expect(await library.blobs.body(older)).toEqual(bodyOf('An older text.'))
  expect(await library.blobs.body(newer)).toEqual(bodyOf('A newer text.'))
  await expect(library.blobs.body(other)).rejects.toMatchObject({ code: 'library-damaged' })
})
