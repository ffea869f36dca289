import { describe, expect, it } from 'vitest'
import { contents, newFolder, noteOf, open, readAgain } from './library.fixture'
import { addArticle, annotate, articleId, retitle, writeNote } from './records.fixture'

describe('undo and redo', () => {
  it('go through all steps, and through processes', async () => {
    const folder = await newFolder()
    const steps = [
      [addArticle(1)],
      [annotate(1, 1)],
      [writeNote(1, 1, 'first')],
      [retitle(1, 'One'), writeNote(1, 1, 'second')],
    ]
    const states: Awaited<ReturnType<typeof contents>>[] = []
    for (const changes of steps) {
      const library = await open(folder)
      await library.commit(changes)
      states.push(await contents(library))
      await library.close()
    }
    for (const state of states.slice(0, -1).reverse()) {
      const library = await open(folder)
      await library.undo()
      const { articles, annotations } = await contents(library)
      const live = annotations.filter(({ trashed }) => trashed === null)
      expect({ articles, annotations: live }).toEqual({
        articles: state.articles,
        annotations: state.annotations,
      })
      await library.close()
    }
    const library = await open(folder)
    expect(await library.undo()).toBe('Add an article')
    expect(library.article(articleId(1))?.trashed).not.toBeNull()
    await expect(library.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' })
    for (const state of states) {
      await library.redo()
      const { articles, annotations } = await contents(library)
      const live = annotations.filter(({ trashed }) => trashed === null)
      expect({ articles, live }).toEqual({ articles: state.articles, live: state.annotations })
    }
    await expect(library.redo()).rejects.toMatchObject({ code: 'nothing-to-redo' })
    expect(await readAgain(folder)).toEqual(await contents(library))
  })

  it('pass over a step that has nothing to do any more, also when it is read again', async () => {
    const folder = await newFolder()
    const library = await open(folder)
    await library.commit([addArticle(1)])
    await library.commit([retitle(1, 'x')])
    await library.commit([retitle(1, 'Article 1')], { undoable: false })
    expect(await library.undo()).toBe('Add an article')
    expect(await readAgain(folder)).toEqual(await contents(library))
    expect(library.history()).toEqual({ undo: null, redo: 'Add an article' })
  })

  it('take typing as one step', async () => {
    const library = await open(await newFolder(), { now: () => '2026-05-03T10:00:00.000Z' })
    await library.commit([addArticle(1), annotate(1, 1)])
    for (const note of ['W', 'Wo', 'Wow'])
      await library.commit([writeNote(1, 1, note)], { coalesce: 'note' })
    expect(await library.undo()).toBe('Edit a note')
    expect(await noteOf(library, 1)).toBe('')
    await library.redo()
    expect(await noteOf(library, 1)).toBe('Wow')
  })
})
