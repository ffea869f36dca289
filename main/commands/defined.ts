// Fields that were given, from an object in which those that were not may stand as undefined.

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

export function definedOf<T extends object>(fields: T): Defined<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Defined<T>
}
