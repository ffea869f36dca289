// By which addresses an article is recognised.
import { normaliseAddress } from '#shared/importing/address'
import { type Article, newestVersion } from '#shared/model/article'

/** Where an article can be fetched again: from where it came, else from what it calls its own address; null for neither. */
export function addressToCheck(article: Article): string | null {
  const { source } = newestVersion(article)
  return (
    article.address ??
    article.canonicalAddress ??
    (source.kind === 'address' ? source.address : null)
  )
}

export type Addresses = Pick<Article, 'address' | 'canonicalAddress'>

/**
 * The articles that were brought in from one of these addresses, or that call one their own: those that are not in the trash
 * first, among them those that came from there, and of these the one whose newest text came last.
 */
export function byAddress(articles: readonly Article[], addresses: Addresses): Article[] {
  const wanted = new Set(spellingsOf(addresses))
  const found = articles.filter((article) => spellingsOf(article).some((own) => wanted.has(own)))
  const rank = ({ address, trashed }: Article) =>
    (trashed === null ? 0 : 2) + (address !== null && wanted.has(address) ? 0 : 1)
  const came = (article: Article) => Date.parse(newestVersion(article).retrieved)
  return found.sort((one, other) => rank(one) - rank(other) || came(other) - came(one))
}

/**
 * The addresses that tell an article from all others, in the form in which they are recognised. Many sites call their front
 * page the canonical address of each of their pages, so that one tells nothing.
 */
export function spellingsOf({ address, canonicalAddress }: Addresses): string[] {
  const own = address === null ? null : spelling(address)
  const canonical = canonicalAddress === null ? null : spelling(canonicalAddress)
  return [own, canonical && !isFrontPage(canonical) ? canonical : null].filter(
    (each) => each !== null,
  )
}

function spelling(address: string): string | null {
  try {
    return normaliseAddress(address)
  } catch {
    return null
  }
}

function isFrontPage(address: string): boolean {
  const { pathname, search } = new URL(address)
  return pathname === '/' && search === ''
}
