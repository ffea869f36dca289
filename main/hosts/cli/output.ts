// What the command line writes: results on standard output, failures on standard error, and nothing else on either.
import type { FailureValue } from '#shared/failure'

// A reader that has seen enough (`| head`) closes the pipe: that is no failure, and no reason to stop half-way.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

/** Writes exactly this text; resolves when it has been handed over. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve())
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
