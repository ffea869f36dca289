// Libraries in folders of their own, for tests.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Annotation } from '#shared/model/annotation'
import { type Library, type LibraryOptions, openLibrary } from './library'
import { annotationId, articleId } from './records.fixture'

/** A folder that is gone when the test has ended. */
export async function newFolder(parent = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(parent, 'pullquote-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A clock that moves on by a minute at every look, so that nothing depends on how fast a test runs. */
export function newClock(): () => string {
  let minute = 0
  return () => new Date(Date.UTC(2026, 4, 3, 10, minute++)).toISOString()
}

/** A library that is closed when the test has ended. */
export async function open(
  folder: string,
  options: Partial<LibraryOptions> = {},
): Promise<Library> {
  const library = await openLibrary({
    folder,
    write: true,
    holder: 'a test',
    now: newClock(),
    newId: () => crypto.randomUUID(),
    ...options,
  })
  onTestFinished(() => library.close())
  return library
}

/** Everything that a library holds, for comparing. */
export async function contents(library: Library) {
  const articles = library.articles()
  const annotations: Annotation[] = []
  for (const { id } of articles) annotations.push(...(await library.annotationsOf(id)).values())
  return { articles, annotations, labels: library.labels(), history: library.history() }
}

/** What a folder holds for one who opens it now. */
export const readAgain = async (folder: string) => contents(await open(folder, { write: false }))

/** The note of an annotation of the article that has the same number. */
export async function noteOf(library: Library, number: number): Promise<string | undefined> {
  return (await library.annotationsOf(articleId(number))).get(annotationId(number))?.note
}
