// Addresses as people give them, and the one form in which the same address is recognised twice.
import { Failure } from '../failure'

/** A host, as people leave the scheme out: with a dot, an IPv6 address in brackets, or this machine. */
const looksLikeHost =
  /^(?:[^\s/?#:@[\]]+\.[^\s/?#:@[\]]+|\[[\da-f:.]+\]|localhost)(?::\d{1,5})?(?:[/?#]|$)/i

/** Parameters that say how a reader came, not what is read. Each is documented by the service that adds it. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_ga|_gl|_hsenc|_hsmi|vero_id|oly_enc_id|oly_anon_id|ref_src|ref_url|smid|cmpid|ncid)(?:=|$)/i

/**
 * The normal form of a web address: with a scheme, without fragment, sign-in data, default port and tracking parameters.
 * Anything else is kept as it is, since servers may tell it apart.
 *
 * @throws Failure `bad-address` for what is no address, and for schemes other than http and https
 */
export function normaliseAddress(text: string): string {
  const given = text.trim()
  const shown = given.length > 100 ? `${given.slice(0, 100)}…` : given
  const address = looksLikeHost.test(given) ? `https://${given}` : given
  if (!URL.canParse(address))
    throw new Failure(
      'bad-address',
      `“${shown}” is not a web address. Give one such as https://example.org/article.`,
    )
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Failure(
      'bad-address',
      `“${shown}” begins with ${url.protocol} Pullquote opens only http: and https: addresses.`,
    )
  const query = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !tracking.test(parameter))
  url.search = query.join('&')
  url.hash = ''
  url.username = ''
  url.password = ''
  return url.href.replace(/#$/, '')
}
