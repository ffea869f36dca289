// The text of a document: JSON with one record a line, so that people and their tools can read it, and with a checksum in its
// last line, because a flipped bit within a word is still JSON. Large ones are written and read in slices, so that nothing
// else has to wait for them.
import { setImmediate as pause } from 'node:timers/promises'
import { crc32 } from 'node:zlib'

/** Characters after which others get their turn: a millisecond of work, for several documents may be on their way. */
const sliceLength = 50_000

/** The text of an object, as UTF-8. Lists and tables in it have a line for each of their entries. */
export async function encodeDocument(data: object): Promise<Buffer> {
  const parts: Buffer[] = []
  let text = ''
  let sum = 0
  const take = () => {
    const part = Buffer.from(text)
    sum = crc32(part, sum)
    parts.push(part)
    text = ''
  }
  let before = '{\n'
  for (const [name, value] of Object.entries(data)) {
    if (value === undefined) continue
    text += `${before}  ${JSON.stringify(name)}: `
    before = ',\n'
    const lines = linesOf(value)
    if (lines === null) {
      text += JSON.stringify(value)
      continue
    }
    const [open, close] = Array.isArray(value) ? '[]' : '{}'
    text += open
    let separator = '\n'
    for (const line of lines) {
      text += `${separator}    ${line}`
      separator = ',\n'
      if (text.length < sliceLength) continue
      take()
      await pause()
    }
    text += separator === '\n' ? close : `\n  ${close}`
  }
  take()
  parts.push(Buffer.from(`,\n  "checksum": "${inHexadecimal(sum)}"\n}\n`))
  return Buffer.concat(parts)
}

function linesOf(value: unknown): Iterable<string> | null {
  if (Array.isArray(value)) return mapped(value, (each) => JSON.stringify(each))
  if (value === null || typeof value !== 'object') return null
  return mapped(Object.entries(value), ([name, each]) => {
    return `${JSON.stringify(name)}: ${JSON.stringify(each)}`
  })
}

function* mapped<T>(values: Iterable<T>, text: (value: T) => string): Iterable<string> {
  for (const value of values) yield text(value)
}

export const inHexadecimal = (sum: number) => sum.toString(16).padStart(8, '0')

const ending = /,\n {2}"checksum": "([0-9a-f]{8})"\n\}\n$/
const endingLength = ',\n  "checksum": "00000000"\n}\n'.length

/**
 * The object that a document holds, without its checksum. One that was written anew by another program has none in its place,
 * and is taken as it is. Throws where it is not JSON in UTF-8, or not what was written.
 */
export async function decodeDocument(bytes: Uint8Array): Promise<unknown> {
  const { text, isOurs } = checked(bytes)
  const value: unknown =
    isOurs && text.length > sliceLength ? await inSlices(text) : JSON.parse(text)
  return withoutChecksum(value)
}

/** The same in one go: for threads for which nothing waits. */
export const decodeAtOnce = (bytes: Uint8Array): unknown =>
  withoutChecksum(JSON.parse(checked(bytes).text))

function withoutChecksum(value: unknown): unknown {
  if (value instanceof Object && 'checksum' in value) delete value.checksum
  return value
}

/** The text, and whether it is as `encodeDocument` wrote it. */
function checked(bytes: Uint8Array): { text: string; isOurs: boolean } {
  const rest = bytes.subarray(0, Math.max(0, bytes.length - endingLength))
  const found = ending.exec(Buffer.from(bytes.subarray(rest.length)).toString('latin1'))
  if (found && inHexadecimal(crc32(rest)) !== found[1]) throw new Error('the checksum is wrong')
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  return { text, isOurs: found !== null }
}

/** Reads what `encodeDocument` has written, line by line. */
async function inSlices(text: string): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = {}
  let list: unknown[] | null = null
  let table: Record<string, unknown> = result
  let paused = 0
  for (let from = text.indexOf('\n') + 1; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const line = text.slice(from, text[end - 1] === ',' ? end - 1 : end)
    from = end + 1
    if (line.startsWith('    ')) {
      if (list) list.push(JSON.parse(line))
      else Object.assign(table, JSON.parse(`{${line}}`))
    } else if (line.endsWith(': [') || line.endsWith(': {')) {
      const name: string = JSON.parse(line.slice(0, -3))
      list = line.endsWith('[') ? [] : null
      table = {}
      result[name] = list ?? table
    } else if (line.startsWith('  "')) Object.assign(result, JSON.parse(`{${line}}`))
    if (from - paused < sliceLength) continue
    paused = from
    await pause()
  }
  return result
}
