import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findQuotations } from '#shared/quotations/index'
import { newFolder } from '../library/library.fixture'
import { KeptFindings, type KeptFindingsOptions } from './kept-findings'

const found = findQuotations('“It rained,” said Ann Lee. “It rained ‘all night’,” she said.')

async function opened(options: Partial<KeptFindingsOptions> = {}) {
  const folder = options.folder ?? (await newFolder())
  return { folder, kept: new KeptFindings({ folder, write: true, rules: 'one', ...options }) }
}

describe('what was found', () => {
  it('is given as it was kept, by the key and the rules that it was kept by', async () => {
    const { folder, kept } = await opened()
    expect(await kept.get('a')).toBeNull()
    kept.set('a', found)
    await kept.close()
    const { kept: again } = await opened({ folder })
    expect(await again.get('a')).toEqual(found)
    expect(await again.has('a')).toBe(true)
    expect(await again.get('b')).toBeNull()
    expect(await again.has('b')).toBe(false)
    const { kept: other } = await opened({ folder, rules: 'two' })
    expect(await other.get('a')).toBeNull()
  })

  it('goes where there is no room for all: first what was not asked for the longest time', async () => {
    const { folder } = await opened()
    const files = join(folder, 'quotations')
    const keepAt = async (key: string, seconds: number) => {
      const known = new Set(await readdir(files).catch(() => []))
      const { kept } = await opened({ folder })
      kept.set(key, found)
      await kept.close()
      const [name = ''] = (await readdir(files)).filter((each) => !known.has(each))
      await utimes(join(files, name), seconds, seconds)
    }
    await keepAt('a', 1_000)
    await keepAt('b', 2_000)
    await keepAt('c', 3_000)
    const [name = ''] = await readdir(files)
    const { size } = await stat(join(files, name))
    const { kept } = await opened({ folder, most: 3 * size })
    expect(await kept.get('a')).toEqual(found)
    kept.set('d', found)
    await kept.close()
    const there = await Promise.all(['a', 'b', 'c', 'd'].map((key) => kept.has(key)))
    expect(there).toEqual([true, false, true, true])
  })

  it('leaves nothing behind that was not finished', async () => {
    const { folder, kept } = await opened()
    await mkdir(join(folder, 'quotations'))
    await writeFile(join(folder, 'quotations', 'left.tmp'), 'half')
    kept.set('a', found)
    await kept.close()
    expect(await readdir(join(folder, 'quotations'))).toHaveLength(1)
  })

  it('is not kept where nothing may be written, and nobody waits where nothing can be', async () => {
    const { folder, kept: reader } = await opened({ write: false })
    reader.set('a', found)
    await reader.close()
    expect(await readdir(folder)).toEqual([])
    await writeFile(join(folder, 'quotations'), 'a file in the way')
    const { kept } = await opened({ folder })
    kept.set('a', found)
    await kept.close()
    expect(await kept.get('a')).toBeNull()
  })
})
