// The command line: what `npm run cli` and `pullquote` start.
import { run } from './run'

process.exitCode = await run(process.argv.slice(2))
