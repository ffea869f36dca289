// The addresses that the Electron host knows: the window's own, and those that may leave for the system's programs.

export const scheme = 'app'
export const origin = 'app://pullquote'

/** Whether an address is a page of the built renderer. */
export function isOwn(address: string): boolean {
  return address.startsWith(`${origin}/`)
}

/** Whether an address is a file that the window itself made, such as an export that is saved. */
export function isOwnBlob(address: string): boolean {
  return address.startsWith(`blob:${origin}/`)
}

/**
 * The address in its parsed form if a program of the system may open it, else null. What is handed over is never the text as
 * it came: a shell or another program might read that differently.
 */
export function outsideAddress(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, href } = new URL(address)
  return ['https:', 'http:', 'mailto:'].includes(protocol) ? href : null
}
