// Who wrote an article, as formats of references want it: family names apart from given ones, where that is plain.

export type Author = { family: string; given: string } | { literal: string }

/** Names of two to four words that begin with capitals, with the small words that come before family names. */
const person =
  /^(\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){0,2}) ((?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ter|ten|al|bin|ibn) )*\p{Lu}[\p{L}\p{M}'’-]+)$/u
/** Words of organisations: “Reuters Staff” is nobody's name. */
const collective =
  /\b(staff|team|desk|agency|agencies|press|news|editors?|board|office|service|post|times|redaktion|rédaction|redacción|redazione|redação|redactie)\b/iu

/**
 * The people of a byline, each as family and given name; the whole byline as one literal name where any part of it does not
 * look like a person's, because half a guess is wrong in a list of references.
 */
export function authorsOf(byline: string | null): Author[] {
  const names = byline?.replace(/\s+/g, ' ').trim() ?? ''
  if (names === '') return []
  const parts = names.split(/\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b)\s*/u)
  const people = parts.filter((part) => part !== '').map(personOf)
  return people.every((author) => author !== null) ? people : [{ literal: names }]
}

function personOf(name: string): Author | null {
  if (collective.test(name)) return null
  const [, given, family] = person.exec(name) ?? []
  return given && family ? { family, given } : null
}
