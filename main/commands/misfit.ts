// One sentence for people on why an input does not fit the contract: which field it is, and what is wrong with it.
import { z } from 'zod'

type Issue = z.core.$ZodIssue

/** Tells the first thing that is wrong; mended, the next call tells of the next one. */
export function misfit(command: string, error: z.ZodError): string {
  const { path, message } = innermost(error.issues[0], [])
  const field = z.core.toDotPath(path)
  return `${field === '' ? 'The input' : `“${field}”`} of ${command} does not fit: ${message}.`
}

/** A choice says only that nothing fits; the alternative that fits best says what is missing from it. */
function innermost(issue: Issue | undefined, above: PropertyKey[]) {
  const path = [...above, ...(issue?.path ?? [])]
  if (issue?.code === 'invalid_union') {
    const [best] = [...issue.errors].sort((one, other) => one.length - other.length)
    if (best?.[0]) return innermost(best[0], path)
  }
  return { path, message: phrase(issue?.message ?? '') }
}

/** “Invalid input: expected string, received undefined” without what the sentence says already. */
function phrase(message: string): string {
  const bare = message
    .replace(/^Invalid \w+: /, '')
    .replace(/^Expected (\w+), received undefined$/i, 'it is missing ($1)')
    .replace(/\.$/, '')
  return bare.charAt(0).toLowerCase() + bare.slice(1)
}
