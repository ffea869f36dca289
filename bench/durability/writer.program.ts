import { writeUntilKilled } from './writer'

await writeUntilKilled(process.argv.slice(2))
