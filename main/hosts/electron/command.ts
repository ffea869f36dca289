// Tells a command of the command line from files and links that the desktop hands over.
import { readDesktopArguments } from '../arguments'

/** Whether these arguments are for the command line: the first that is no option is the name of a command. */
export async function isCommand(given: readonly string[]): Promise<boolean> {
  const [first] = readDesktopArguments(given, '/').open
  if (first === undefined || !/^[a-z]+$/.test(first)) return false
  const { makeProgram } = await import('../cli/program')
  const { commands } = makeProgram({ failure() {}, mismatch() {}, usage() {} })
  return first === 'help' || commands.some((command) => command.name() === first)
}
