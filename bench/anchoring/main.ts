// Anchoring: how fast passages are found again, how many rightly, and how much the worst input takes.
// `npm run bench -- anchoring [speed] [accuracy] [bounds] [quick] [sweep] [--seed N]`; without a word the first three. `quick` is
// the accuracy without the peers, on fewer texts; `sweep` tries other floors and margins.
import { experiments, measureAccuracy } from './accuracy'
import { measureBounds } from './bounds'
import { revisions } from './revisions'
import { measureSpeed } from './speed'
import { measureSweep } from './sweep'

const seedAt = process.argv.indexOf('--seed')
const seed = seedAt > 0 ? Number(process.argv[seedAt + 1]) : 1
const parts = process.argv.slice(2).filter((word) => /^[a-z]+$/.test(word))
const asked = parts.length > 0 ? parts : ['speed', 'accuracy', 'bounds']

if (asked.includes('speed')) measureSpeed(seed)
const edits = [...experiments, ...revisions]
if (asked.includes('accuracy')) measureAccuracy(edits, seed, 7, true)
if (asked.includes('quick')) measureAccuracy(edits, seed, 2, false)
if (asked.includes('sweep')) measureSweep(seed)
if (asked.includes('bounds')) measureBounds(seed)
