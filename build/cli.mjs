// `npm run --silent cli -- …`: the command line from a checkout. Sets up first where needed, then runs the built command
// line in this very process, so that arguments, standard input, signals and the exit code are its own.
import { goWhereCalled } from './called-from.mjs'
import { projectFolder, setUpOrExit } from './setup.mjs'

// Standard output is the command's, and standard error is read by scripts too: only a person is told.
await setUpOrExit(process.stderr.isTTY ? { say: console.error } : {})
goWhereCalled(projectFolder, 'cli')
await import(new URL('../out/main/cli.js', import.meta.url).href)
