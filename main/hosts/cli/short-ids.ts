// Ids as short as they may be: their beginnings, which every command takes for the whole.

const shortest = 8

/** For each id its shortest beginning of at least 8 characters that none of the others has. */
export function shortIds(ids: readonly string[]): Map<string, string> {
  const sorted = [...new Set(ids)].sort()
  return new Map(
    sorted.map((id, index) => {
      const shared = Math.max(
        sharedLength(id, sorted[index - 1] ?? ''),
        sharedLength(id, sorted[index + 1] ?? ''),
      )
      return [id, id.slice(0, Math.max(shortest, shared + 1))]
    }),
  )
}

function sharedLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
