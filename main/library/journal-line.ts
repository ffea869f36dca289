// One line of a journal: JSON whose last field is the CRC-32 of what stands before it.
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import { Operation } from '#shared/model/operation'
import { Id } from '#shared/model/values'
import { inHexadecimal } from './document-text'

/** The first line of each file of a journal. */
export const Header = z.object({
  format: z.int(),
  device: Id,
  /** The sequence of the first operation in this file. */
  first: z.int().min(1),
  /** Where it was begun: only there it may be written, see place.ts. */
  place: z.string(),
})
export type Header = z.infer<typeof Header>

export function encodeLine(value: Header | Operation): string {
  const text = JSON.stringify(value).slice(0, -1)
  return `${text},"crc":"${inHexadecimal(crc32(text))}"}\n`
}

const sumLength = ',"crc":"00000000"}'.length

/** What a line holds, given without its line break; undefined where it is not what was written. */
function decodeLine(line: Buffer): unknown {
  const end = line.length - sumLength
  if (end < 1) return undefined
  const sum = inHexadecimal(crc32(line.subarray(0, end)))
  if (line.toString('latin1', end) !== `,"crc":"${sum}"}`) return undefined
  return JSON.parse(`${line.toString('utf8', 0, end)}}`)
}

export function decodeHeader(line: Buffer): { format: number } | undefined {
  const header = z.looseObject({ format: z.int() }).safeParse(decodeLine(line))
  return header.success ? header.data : undefined
}

export function decodeOperation(line: Buffer): Operation | undefined {
  const operation = Operation.safeParse(decodeLine(line))
  return operation.success ? operation.data : undefined
}
