import { describe, expect, it } from 'vitest'
import { newFolder, open } from '../library/library.fixture'
import { addArticle, annotate, annotationId, articleId } from '../library/records.fixture'
import { annotationsOf, articleOf, articlesOf } from './references'

async function libraryOfTwo() {
  const library = await open(await newFolder())
  await library.commit([addArticle(1), addArticle(2), annotate(1, 1), annotate(2, 2)])
  return library
}

describe('a reference', () => {
  it('finds the record of that id, and of a beginning that fits no other', async () => {
    const library = await libraryOfTwo()
    expect(articleOf(library, articleId(2)).id).toBe(articleId(2))
    expect(articleOf(library, 'A0000002').id).toBe(articleId(2))
    expect(await annotationsOf(library, ['b0000002-00'])).toMatchObject([{ id: annotationId(2) }])
  })

  it('that fits several says how many', async () => {
    const library = await libraryOfTwo()
    const ambiguous = expect.objectContaining({
      code: 'ambiguous-id',
      message: expect.stringMatching(/^2 /),
    })
    expect(() => articleOf(library, 'a000')).toThrow(ambiguous)
    await expect(annotationsOf(library, ['b000'])).rejects.toEqual(ambiguous)
  })

  it('that fits none, or an annotation in the trash, is not found', async () => {
    const library = await libraryOfTwo()
    const trashed = '2026-05-03T10:00:00.000Z'
    const record = {
      type: 'annotation' as const,
      id: annotationId(1),
      article: articleId(1),
      fields: { trashed },
    }
    await library.commit([{ action: 'update', record }])
    const missing = expect.objectContaining({ code: 'not-found' })
    expect(() => articleOf(library, 'b0000001')).toThrow(missing)
    await expect(annotationsOf(library, [annotationId(1)])).rejects.toEqual(missing)
  })

  it('given twice is one record', async () => {
    const library = await libraryOfTwo()
    expect(articlesOf(library, ['a0000001', articleId(1)])).toHaveLength(1)
    expect(await annotationsOf(library, ['b0000001', annotationId(1)])).toHaveLength(1)
  })
})
