// Typed arrays that grow.

/** The array itself where it has room for `length` numbers; else one that begins as it does and has twice its room or more. */
export function withRoom<
  T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array,
>(array: T, length: number): T {
  if (length <= array.length) return array
  const Larger = array.constructor as new (length: number) => T
  const larger = new Larger(Math.max(length, array.length * 2))
  larger.set(array)
  return larger
}
