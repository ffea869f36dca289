// Runs one command line and gives its exit code: 0 done, 1 an expected failure, 2 wrong usage.
import { CommanderError } from 'commander'
import { Failure, type FailureValue } from '#shared/failure'
import type { CommonOptions } from './library'
import { printError } from './output'
import { makeProgram } from './program'

export async function run(args: readonly string[]): Promise<number> {
  // A guess until the arguments are understood: wrong usage is told in the same form as everything else.
  let json = args.includes('--json')
  let failed = false
  const report = (failure: FailureValue) => {
    failed = true
    printError(failure, json)
  }
  const program = makeProgram({
    failure: report,
    mismatch: () => {
      failed = true
    },
    usage: (message) => printError({ code: 'bad-input', message }, json),
  }).hook('preAction', (_, command) => {
    json = command.optsWithGlobals<CommonOptions>().json === true
  })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof Failure)) throw error
    report(error.value)
  }
  return failed ? 1 : 0
}
