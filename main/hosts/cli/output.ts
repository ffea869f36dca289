// What the command line writes: results on standard output, failures on standard error, and nothing else on either.
import { Failure, type FailureValue } from '#shared/failure'
import { errorCode } from '../../library/file-system'

// Who writes is told of what goes wrong by the callback of the call; unheard, the event would end the process.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

/**
 * Writes exactly this text; resolves when it has been handed over. A reader that has seen enough (`| head`) closes the pipe:
 * that is no failure, and no reason to stop half-way. Throws `cannot-write` for anything else, such as a full disk.
 */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      const code = errorCode(error)
      if (!error || code === 'EPIPE') resolve()
      else
        reject(
          new Failure(
            'cannot-write',
            `The result could not be written whole (${code}); send it somewhere else.`,
          ),
        )
    })
  })
}

export function printLine(line: string): Promise<void> {
  return print(`${line}\n`)
}

export function printJson(value: unknown): Promise<void> {
  return printLine(JSON.stringify(value, null, 2))
}

/** One sentence, or with `--json` one line that holds an object with `code` and `message`. */
export function printError({ code, message }: FailureValue, json: boolean) {
  process.stderr.write(`${json ? JSON.stringify({ code, message }) : oneLine(message)}\n`)
}

/** A remark beside the result: a sentence, or with `--json` one line that holds an object with `notice`. */
export function printRemark(remark: string, json = false) {
  process.stderr.write(`${json ? JSON.stringify({ notice: remark }) : oneLine(remark)}\n`)
}

/** Text of an article in one line, without what could steer a terminal. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
}
