// Numbers as bytes: small ones take one, larger ones as many as they need (seven bits each, the lowest first).
import { withRoom } from './room'

/** Bytes that grow. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16)
  length = 0

  /** A whole number from 0 to 2³²−1. */
  number(value: number): void {
    let at = this.length
    if (at + 5 > this.#bytes.length) this.#bytes = withRoom(this.#bytes, at + 5)
    const bytes = this.#bytes
    let rest = value
    while (rest > 127) {
      bytes[at++] = (rest & 127) | 128
      rest >>>= 7
    }
    bytes[at++] = rest
    this.length = at
  }

  copy(from: Uint8Array, start: number, end: number): void {
    this.#bytes = withRoom(this.#bytes, this.length + end - start)
    this.#bytes.set(from.subarray(start, end), this.length)
    this.length += end - start
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.length)
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  number(): number {
    const { bytes } = this
    let byte = bytes[this.at++] as number
    if (byte < 128) return byte
    let value = byte & 127
    let shift = 7
    do {
      byte = bytes[this.at++] as number
      value |= (byte & 127) << shift
      shift += 7
    } while (byte > 127)
    return value >>> 0
  }

  /** Goes past `count` numbers. */
  skip(count: number): void {
    const { bytes } = this
    let at = this.at
    for (let left = count; left > 0; at += 1) if ((bytes[at] as number) < 128) left -= 1
    this.at = at
  }
}
