// The way in. An address with a one-time token is exchanged for a cookie that only this browser holds; the token is worth
// nothing afterwards, so an address in a history, a screenshot or a list of processes lets nobody in.
import { randomBytes, timingSafeEqual } from 'node:crypto'

export class Admission {
  readonly #tokens = new Set<string>()
  readonly #secret = newSecret()
  readonly #name: string

  /** Cookies don't tell ports apart, so the port is in the name: two libraries can be open side by side. */
  constructor(port: number) {
    this.#name = `pullquote-${port}`
  }

  /** A new token, good for one exchange. */
  issue(): string {
    const token = newSecret()
    this.#tokens.add(token)
    return token
  }

  /** The value of Set-Cookie for a token that was issued and not used before, else null. */
  exchange(token: string): string | null {
    // Guessing 256 bits over the network is hopeless; the set's timing tells nothing that helps.
    if (!this.#tokens.delete(token)) return null
    return `${this.#name}=${this.#secret}; Path=/; HttpOnly; SameSite=Strict`
  }

  /** Whether a Cookie header holds ours. */
  admits(header: string | undefined): boolean {
    const given = (header ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .find((pair) => pair.startsWith(`${this.#name}=`))
      ?.slice(this.#name.length + 1)
    return given !== undefined && equal(given, this.#secret)
  }
}

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
