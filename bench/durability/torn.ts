// What a crash leaves of a file: what was synced, and of the writes since then any part, in any order. Disks write by sectors,
// and a file may have grown before what belongs there has arrived, which then reads as NUL.

export type Write = { offset: number; bytes: Buffer } | { length: number }

/** A number between 0 and 1. */
export type Random = () => number

/** Bytes that a disk writes as a whole. */
const sector = 512

/** What of a file is left: the writes up to some moment, or any of them; the last may be torn. */
export function tornBy(synced: Buffer, pending: readonly Write[], random: Random): Buffer {
  if (pending.length === 0) return synced
  const orderly = random() < 0.5
  const until = Math.floor(random() * (pending.length + 1))
  let data = synced
  for (const [index, write] of pending.entries()) {
    const isLast = orderly ? index === until : index === pending.length - 1
    if (isLast && 'bytes' in write)
      data = random() < 0.5 ? cutOff(data, write, random) : scattered(data, write, random)
    else if (orderly ? index < until : random() < 0.5) data = applied(data, write)
  }
  return data
}

type Bytes = Extract<Write, { bytes: Buffer }>

/** The beginning of a write has arrived. */
function cutOff(data: Buffer, write: Bytes, random: Random): Buffer {
  const length = Math.floor(random() * (write.bytes.length + 1))
  return applied(data, { ...write, bytes: write.bytes.subarray(0, length) })
}

/** The file has its new length, and any of the sectors have arrived. */
function scattered(data: Buffer, write: Bytes, random: Random): Buffer {
  const result = Buffer.alloc(Math.max(data.length, write.offset + write.bytes.length))
  data.copy(result)
  for (let from = 0; from < write.bytes.length; ) {
    const end = Math.min(write.bytes.length, from + sector - ((write.offset + from) % sector))
    if (random() < 0.5) write.bytes.copy(result, write.offset + from, from, end)
    from = end
  }
  return result
}

export function applied(data: Buffer, write: Write): Buffer {
  if ('length' in write) return data.subarray(0, write.length)
  const { offset, bytes } = write
  if (bytes.length === 0) return data
  // What was skipped reads as NUL.
  const result = Buffer.alloc(Math.max(data.length, offset + bytes.length))
  data.copy(result)
  bytes.copy(result, offset)
  return result
}
