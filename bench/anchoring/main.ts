// Anchoring: how fast passages are found again, how many rightly, and how much the worst input takes.
// `npm run bench -- anchoring [speed] [accuracy] [bounds] [sweep] [--seed N]`; without a word the first three.
import { measureAccuracy } from './accuracy'
import { measureBounds } from './bounds'
import { measureSpeed } from './speed'

const seedAt = process.argv.indexOf('--seed')
const seed = seedAt > 0 ? Number(process.argv[seedAt + 1]) : 1
const parts = process.argv.slice(2).filter((word) => /^[a-z]+$/.test(word))
const asked = parts.length > 0 ? parts : ['speed', 'accuracy', 'bounds']

if (asked.includes('speed')) measureSpeed(seed)
if (asked.includes('accuracy')) measureAccuracy(seed, 8, true)
if (asked.includes('quick')) measureAccuracy(seed, 2, false)
if (asked.includes('bounds')) measureBounds(seed)
