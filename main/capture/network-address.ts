// Which network addresses are anyone's, and which lie in this machine or a private network.
import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address belongs to the public Internet. Loopback, private, link-local, unique-local, shared (CGNAT), multicast,
 * reserved and unspecified ones do not, nor does an IPv6 address that carries such an IPv4 address inside (mapped, NAT64, 6to4)
 * or hides which (Teredo, local NAT64).
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const ip = ipaddr.parse(address)
  if (ip instanceof ipaddr.IPv4) return ip.range() === 'unicast'
  const embedded = embeddedIPv4(ip)
  if (embedded) return embedded.range() === 'unicast'
  // Only 2000::/3 is given out to networks.
  return ip.range() === 'unicast' && ((ip.parts[0] ?? 0) & 0xe000) === 0x2000
}

function embeddedIPv4(ip: ipaddr.IPv6): ipaddr.IPv4 | null {
  const bytes = ip.toByteArray()
  const at = (offset: number) => new ipaddr.IPv4(bytes.slice(offset, offset + 4))
  switch (ip.range()) {
    case 'ipv4Mapped':
    case 'rfc6145':
    case 'rfc6052':
      return at(12)
    case '6to4':
      return at(2)
    default:
      // ::a.b.c.d, deprecated and still understood by some systems.
      return bytes.slice(0, 12).every((byte) => byte === 0) ? at(12) : null
  }
}
