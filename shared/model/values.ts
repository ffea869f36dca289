// The small values that several records share.
import { z } from 'zod'

/** A record's id: a random UUID in lower case, so that any beginning of a few characters is nearly always unique. */
export const Id = z.uuid()

/** ISO 8601 in UTC with milliseconds. */
export const Timestamp = z.iso.datetime()

/** SHA-256 in lower-case hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const Tag = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^,\n\r\t]*$/, 'a tag holds no comma and no line break')

/** Tags keep the order in which they were given; each stands once. */
export const Tags = z.array(Tag).transform((tags) => [...new Set(tags)])

/** Whether two values of a record's field are the same. Values are plain JSON, made with their keys in one order. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
