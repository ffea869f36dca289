// The specs run on the app as it is built, so it is built first where its sources have changed.
import { setUp } from '../build/setup.mjs'

export default () => setUp({ say: console.log })
