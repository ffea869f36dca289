import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { newSession } from './session.fixture'

const day =
  '“The bridge will be open again,” said Ada Finch, the mayor. Nobody came that day, and it rained.\n\n'
const long = `The bridge\n\n${day.repeat(1_100)}`

async function keptOne() {
  const { call, paste, session, folder } = await newSession()
  const article = await paste(long)
  const { quotations } = await call('quotation.list', { article })
  await session.close()
  const [name = ''] = await readdir(join(folder, 'quotations'))
  const path = join(folder, 'quotations', name)
  const reopened = async () => {
    const again = await newSession({ folder })
    const found = await again.call('quotation.list', { article })
    return { ...again, names: new Set(found.quotations.map(({ speaker }) => speaker?.name)) }
  }
  return { article, quotations, path, kept: await readFile(path), reopened }
}

/** Whatever is answered by this name was read from the file, and not found in the text. */
const renamed = (kept: Uint8Array) =>
  gzipSync(gunzipSync(kept).toString('utf8').replaceAll('Ada Finch', 'Someone Else'))

describe('the quotations of a long text', () => {
  it('are answered when the library is opened again, without reading the text', async () => {
    const { quotations, path, kept, reopened } = await keptOne()
    expect(quotations).toHaveLength(1_100)
    await writeFile(path, renamed(kept))
    expect((await reopened()).names).toEqual(new Set(['Someone Else']))
  })

  it('are found again where what is kept is damaged or of other rules', async () => {
    const { path, kept, reopened } = await keptOne()
    const content = gunzipSync(kept).toString('utf8')
    const damages = [
      kept.subarray(0, -20),
      Buffer.from('no such file'),
      gzipSync(content.replace('1.2.3', '1.2.2').replaceAll('Ada Finch', 'Someone Else')),
      gzipSync(content.replaceAll('"kind":"direct"', '"kind":"something"')),
    ]
    for (const damaged of damages) {
      await writeFile(path, damaged)
      const { names, session } = await reopened()
      expect(names).toEqual(new Set(['Ada Finch']))
      await session.close()
      expect(gunzipSync(await readFile(path)).toString('utf8')).toBe(content)
    }
  })

  it('have the corrections of the reader, which are no part of what is kept', async () => {
    const { article, quotations, path, kept, reopened } = await keptOne()
    const { call, session } = await reopened()
    const { start = 0, end = 0 } = quotations[0]?.parts[0] ?? {}
    const correction = { speaker: 'Eve Moss' }
    await call('quotation.correct', { article, place: { start, end }, correction })
    await session.close()
    expect(gunzipSync(await readFile(path))).toEqual(gunzipSync(kept))
    expect((await reopened()).names).toEqual(new Set(['Eve Moss']))
  })
})
