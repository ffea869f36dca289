// Each kind of file, damaged in each way: the library opens with everything, and says what was damaged.
import { describe, expect, it } from 'vitest'
import { addArticle, annotate, retitle } from '../../main/library/records.fixture'
import type { OpenStore } from './crashes'
import { damageEach, damages } from './damages'
import { openLowdb } from './lowdb-on-disk'
import { openPullquote } from './pullquote-on-disk'
import type { Step } from './script'
import { SimulatedDisk } from './simulated-disk'

const long = 'Words of a title '.repeat(100)
const steps: Step[] = [
  { kind: 'commit', changes: [addArticle(1), annotate(1, 1), addArticle(2)] },
  { kind: 'bring', number: 3 },
  { kind: 'settings', size: 15 },
  { kind: 'settle' },
  { kind: 'commit', changes: [retitle(2, long), annotate(2, 1)] },
  { kind: 'settings', size: 20 },
  // The journal is full.
  { kind: 'settle' },
  { kind: 'commit', changes: [retitle(2, 'Title'), annotate(3, 1)] },
  { kind: 'undo' },
  { kind: 'backup' },
  { kind: 'commit', changes: [retitle(1, 'Another title')] },
]

async function diskOf(open: OpenStore) {
  const disk = new SimulatedDisk()
  await disk.fs.mkdir('/disk/library')
  const store = await open(disk)
  for (const step of steps) await store.act(step)
  await store.close()
  return disk
}

const disk = await diskOf(openPullquote)

/** Which files each kind has, and which damage is not seen when the library is opened: other files hold what is needed. */
const kinds: [name: string, pattern: RegExp, unseen?: RegExp][] = [
  ['the head', /library\/library\.json$/],
  ['the steps of undo', /history\.json$/],
  ['articles', /articles\/1\.json$/],
  ['annotations', /annotations\/.*\.json$/],
  ['texts', /bodies\/.*\.json$/],
  ['what arrived', /originals\/[0-9a-f]+$/],
  ['the journal', /[0-9a-f]{12}\.ndjson$/, /flipped|hole|from its middle/],
  ['a compressed journal', /\.ndjson\.gz$/, /./],
  ['generations before', /\.previous$/, /./],
  ['lists of backups', /backups\/[^/]+\.json$/, /gone/],
  ['what backups hold', /backups\/files\//, /./],
]

describe.each(kinds)('%s', (_, pattern, unseen) => {
  it('may be damaged in any way', async () => {
    const files = disk.filesLike(pattern).map((path) => [path])
    const report = await damageEach(openPullquote, disk, files)
    expect(report.damages).toBeGreaterThanOrEqual(Object.keys(damages).length)
    expect(report.unopened).toEqual([])
    expect(report.lost).toEqual([])
    expect(report.silent.filter((each) => !unseen?.test(each))).toEqual([])
    for (const sentence of report.told) expect(sentence).toMatch(/^[A-Z].+\.$/)
  })
})

it('how the reader likes to read comes from the generation before', async () => {
  const report = await damageEach(openPullquote, disk, [['/disk/library/settings.json']])
  expect(report.unopened).toEqual([])
  expect(
    [...report.told].filter((each) => !each.includes('the last change may be missing')),
  ).toEqual([])
  expect(report.told.size).toBeGreaterThan(0)
})

describe('together with the generation before', () => {
  const previous = disk.filesLike(/\.previous$/)
  const pairs = previous.map((path) => [path, path.replace(/\.previous$/, '')])

  it.each(pairs)('%s may be damaged in any way', async (...pair) => {
    const report = await damageEach(openPullquote, disk, [pair])
    expect(report).toMatchObject({ damages: Object.keys(damages).length, unopened: [] })
    // How the reader likes to read is all that no other file holds.
    if (pair.some((path) => path.includes('settings'))) return
    expect(report).toMatchObject({ lost: [], silent: [] })
  })

  it('all documents may be damaged in any way', async () => {
    const documents = pairs.flat().filter((path) => !path.includes('settings'))
    const report = await damageEach(openPullquote, disk, [documents])
    expect(report).toMatchObject({ unopened: [], lost: [], silent: [] })
  })
})

it('documents and the journal damaged together open with what is left, and say so', async () => {
  const [journal = ''] = disk.filesLike(/[0-9a-f]{12}\.ndjson$/)
  for (const path of disk.filesLike(/(library|history|articles.1|annotations.*)\.json$/)) {
    const report = await damageEach(openPullquote, disk, [[path, `${path}.previous`, journal]])
    expect(report).toMatchObject({ unopened: [], silent: [] })
  }
})

describe('lowdb', () => {
  it('does not open a file that is cut off or full of NUL, and shows a flipped bit as it is', async () => {
    const lowdb = await diskOf(openLowdb)
    const report = await damageEach(openLowdb, lowdb, [['/disk/library/db.json']])
    const ways = (lines: readonly string[]) => lines.map((line) => line.split('db.json ')[1])
    expect(ways(report.unopened)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^empty/),
        expect.stringMatching(/^cut off in the middle/),
        expect.stringMatching(/^full of NUL/),
      ]),
    )
    expect(ways(report.lost)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^gone/),
        expect.stringMatching(/^with a bit flipped/),
      ]),
    )
    expect(report.told).toEqual(new Set())
  })

  it('takes from one what another one writes at the same time; our lock lets one write', async () => {
    const lowdb = await diskOf(openLowdb)
    const [one, other] = [await openLowdb(lowdb), await openLowdb(lowdb)]
    await one.act({ kind: 'commit', changes: [addArticle(50)] })
    await other.act({ kind: 'commit', changes: [addArticle(51)] })
    const found = await (await openLowdb(lowdb)).contents()
    expect(found).toContain('Article 51')
    expect(found).not.toContain('Article 50')
  })
})
