// Which addresses of a source come into a body: those that a reader may safely open, parsed; all others stay outside.
import { imageProtocols, linkProtocols } from './blocks'

/** The absolute address of a link, or null where it is none that a body may hold (`javascript:`, `data:`, a relative one without a base). */
export const linkAddress = (href: unknown, base: string | undefined): string | null =>
  checked(href, base, linkProtocols)

/** The same for images: `http` and `https` alone. */
export const imageAddress = (src: unknown, base: string | undefined): string | null =>
  checked(src, base, imageProtocols)

function checked(value: unknown, base: string | undefined, protocols: readonly string[]) {
  if (typeof value !== 'string' || value === '' || !URL.canParse(value, base)) return null
  const url = new URL(value, base)
  return protocols.includes(url.protocol) ? url.href : null
}
