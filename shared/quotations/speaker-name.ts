// How the name of who speaks is shown to people.

/** At the beginning of a line: “drainage board” with a capital. A name that has a form of its own, as eBay, keeps it. */
export const atBeginning = (name: string): string =>
  name.replace(/^\p{Ll}(?=[\p{Ll}\p{M}'’-]*(?:\s|$))/u, (letter) => letter.toUpperCase())
