// Runs one command line and gives its exit code: 0 done, 1 an expected failure, 2 wrong usage.
import { CommanderError } from 'commander'
import { Failure, type FailureValue } from '#shared/failure'
import { printError } from './output'
import { makeProgram } from './program'

export async function run(args: readonly string[]): Promise<number> {
  // Known before the arguments are understood: wrong usage is told in the same form as everything else.
  const json = args.includes('--json')
  const failures: FailureValue[] = []
  const report = (failure: FailureValue) => {
    failures.push(failure)
    printError(failure, json)
  }
  try {
    await makeProgram(report).parseAsync(args, { from: 'user' })
    return failures.length > 0 ? 1 : 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof Failure)) throw error
    report(error.value)
    return 1
  }
}
