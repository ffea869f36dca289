import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newSession, story } from './session.fixture'

/** A library with one article, closed, and the paths of what it is made of. */
async function libraryWithStory() {
  const { folder, call, paste, session } = await newSession()
  const article = await paste(story)
  const mark = await call('annotation.create', { article, passage: { quote: 'Monday' } })
  const opened = await call('article.open', { article })
  await session.close()
  const version = opened.article.versions[0]
  const bodyFile = join(folder, 'bodies', `${version?.body}.json`)
  const originalFile = join(folder, 'originals', `${version?.original}`)
  return { folder, article, mark, body: opened.body, bodyFile, originalFile }
}

const damages: [what: string, damage: (file: string) => Promise<void>][] = [
  ['missing', (file) => rm(file)],
  ['cut off', (file) => truncate(file, 40)],
  ['another body', (file) => writeFile(file, '[]')],
]

describe.each(damages)('a body that is %s', (_, damage) => {
  it('is made again from the bytes that arrived, and kept', async () => {
    const { folder, article, mark, body, bodyFile } = await libraryWithStory()
    const sound = await readFile(bodyFile)
    await damage(bodyFile)
    const { call } = await newSession({ folder })
    const opened = await call('article.open', { article })
    expect(opened.body).toEqual(body)
    expect(opened.annotations).toEqual([mark])
    expect(await readFile(bodyFile)).toEqual(sound)
  })

  it('is made again for a reader too, who changes nothing', async () => {
    const { folder, mark, bodyFile } = await libraryWithStory()
    await damage(bodyFile)
    const left = await readFile(bodyFile).catch(() => null)
    const { call } = await newSession({ folder, write: false })
    expect(await call('annotation.list', {})).toEqual([mark])
    expect(await readFile(bodyFile).catch(() => null)).toEqual(left)
  })

  it('is told where the bytes are damaged too', async () => {
    const { folder, article, bodyFile, originalFile } = await libraryWithStory()
    await damage(bodyFile)
    await damage(originalFile)
    const { fail } = await newSession({ folder })
    expect(await fail('article.open', { article })).toMatchObject({
      code: 'library-damaged',
      message: expect.stringContaining(bodyFile),
    })
  })
})

it('what another reading of the same bytes gives does not take the place of a body', async () => {
  const { folder, article, bodyFile } = await libraryWithStory()
  await rm(bodyFile)
  const file = join(folder, 'articles', '1.json')
  const document = JSON.parse(await readFile(file, 'utf8'))
  // As a page, the text is one paragraph.
  document.articles[0].versions[0].mediaType = 'text/html'
  await writeFile(file, JSON.stringify(document))
  const { fail } = await newSession({ folder })
  expect(await fail('article.open', { article })).toMatchObject({ code: 'library-damaged' })
})
