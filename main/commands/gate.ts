// The gate of every host: a call comes in by name with untrusted input, and leaves as a value. Nothing else reaches the
// commands, and nothing but a value leaves them.
import { type CommandName, type Commands, contract } from '#shared/contract'
import { Failure, type Outcome } from '#shared/failure'
import { misfit } from './misfit'

/** Parses the input by the contract, runs the command, and turns what it throws into a value. Never rejects. */
export async function call(
  commands: Commands,
  name: string,
  input: unknown,
  ready: Promise<void> = Promise.resolve(),
): Promise<Outcome<unknown>> {
  try {
    if (!Object.hasOwn(contract, name))
      throw new Failure('bad-input', `There is no command “${name}”.`)
    const command = name as CommandName
    const parsed = contract[command].input.safeParse(input)
    if (!parsed.success) throw new Failure('bad-input', misfit(command, parsed.error))
    // The window can show its first rows before everything is read; all else waits.
    if (command !== 'library.open') await ready
    // The table pairs each name with its own input; TypeScript can't follow that pairing through a union of names.
    const run = commands[command] as (input: unknown) => Promise<unknown>
    return { ok: true, value: await run(parsed.data) }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}

function failureOf(error: unknown) {
  if (error instanceof Failure) return error.value
  console.error(error)
  const what = error instanceof Error ? error.message : String(error)
  return {
    code: 'internal' as const,
    message: `Something went wrong inside Pullquote (${what}). Nothing that was saved is lost; please report it.`,
  }
}
