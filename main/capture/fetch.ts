// Fetches a page from the Web with limits: how much, how long, how often elsewhere, and never from a private network by stealth.
import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import { isIP } from 'node:net'
import { Agent, buildConnector, fetch, type Response } from 'undici'
import { Failure } from '#shared/failure'
import { recognise } from '#shared/importing/index'
import { isPublic } from './network-address'
import { refusedMediaType } from './unsupported'

export interface FetchOptions {
  privateAddresses: boolean
  signal?: AbortSignal | undefined
  limits?: Partial<Limits>
  network?: Partial<Network>
}

export interface Limits {
  /** Of the body after decompression. */
  bytes: number
  /** Milliseconds for everything, redirects included. */
  time: number
  redirects: number
}

/** How names become addresses and which addresses are allowed: arguments, so that the rules can be tested without a network. */
export interface Network {
  resolve(
    host: string,
    answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
  ): void
  isPublic(address: string): boolean
}

export interface Fetched {
  bytes: Uint8Array
  /** As the server says it, in lower case; empty where it does not. */
  mediaType: string
  /** Where the page was in the end. */
  address: string
}

const usual: Limits = { bytes: 20 * 1024 * 1024, time: 30_000, redirects: 10 }
const system: Network = {
  resolve: (host, answer) => systemLookup(host, { all: true }, answer),
  isPublic,
}

const headers = {
  // Honest, and in the form that servers expect of a reader's program.
  'user-agent': 'Mozilla/5.0 (compatible; Pullquote/0.1; reading for one person)',
  accept: 'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.8,*/*;q=0.1',
  'accept-language': 'en,*;q=0.5',
}

/**
 * Fetches what is at an address.
 *
 * @throws Failure `private-address`, `unreachable`, `timed-out`, `too-many-redirects`, `not-a-page`, `unsupported-type`,
 *   `too-large`, `bad-address`
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<Fetched> {
  const limits = { ...usual, ...options.limits }
  const network = { ...system, ...options.network }
  const agent = new Agent({ connect: options.privateAddresses ? {} : guarded(network) })
  const time = AbortSignal.timeout(limits.time)
  const signal = options.signal ? AbortSignal.any([options.signal, time]) : time
  let at = address
  try {
    const visited = new Set<string>()
    for (;;) {
      visited.add(at)
      const response = await fetch(at, { dispatcher: agent, redirect: 'manual', headers, signal })
      const next = redirection(response, at)
      if (next === null) return await pageOf(response, at, limits)
      await response.body?.cancel()
      if (visited.has(next) || visited.size > limits.redirects)
        throw new Failure(
          'too-many-redirects',
          `${address} redirects without end. Open it in a browser, and bring in the address where it arrives.`,
        )
      at = next
    }
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason
    throw failureOf(error, at, time.aborted)
  } finally {
    // What is left of a refused answer must not hold the process.
    await agent.destroy()
  }
}

/** A connector that refuses private addresses at the moment of connecting, and connects to the very address that it checked. */
function guarded(network: Network): buildConnector.connector {
  const connect = buildConnector({
    lookup: (host, { all }, answer) => {
      network.resolve(host, (error, addresses) => {
        const [first] = addresses ?? []
        if (error) answer(error, [])
        else if (!first || !addresses.every(({ address }) => network.isPublic(address)))
          answer(privateAddress(host), [])
        else if (all) answer(null, addresses)
        else answer(null, first.address, first.family)
      })
    },
  })
  return (target, answer) => {
    // An address in numbers is never looked up. URLs write IPv4 in one way, whatever way was typed.
    const host = target.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) && !network.isPublic(host)) answer(privateAddress(host), null)
    else connect(target, answer)
  }
}

const privateAddress = (host: string) =>
  new Failure(
    'private-address',
    `${host} lies in this machine or a private network. To fetch from there, allow private addresses in the settings.`,
  )

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

function redirection(response: Response, at: string): string | null {
  const location = response.headers.get('location')
  if (!redirects.has(response.status) || !location) return null
  const next = URL.canParse(location, at) ? new URL(location, at) : null
  if (next?.protocol !== 'https:' && next?.protocol !== 'http:')
    throw new Failure(
      'bad-address',
      `${at} redirects to something that is no web page. Open it in a browser to see where it leads.`,
    )
  next.hash = ''
  return next.href
}

async function pageOf(response: Response, at: string, limits: Limits): Promise<Fetched> {
  if (!response.ok)
    throw new Failure(
      'not-a-page',
      `${at} answered ${response.status}${response.statusText && ` ${response.statusText}`} instead of a page. Check the address, or open it in a browser.`,
    )
  const mediaType = (response.headers.get('content-type') ?? '').toLowerCase()
  const name = new URL(at).pathname
  if (recognise({ mediaType, name }) === null) throw refusedMediaType(mediaType, at)
  return { bytes: await bodyOf(response, at, limits.bytes), mediaType, address: at }
}

async function bodyOf(response: Response, at: string, most: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new Failure(
      'too-large',
      `${at} is larger than ${Math.floor(most / 1024 / 1024)} MB, which no article is. Save the part that you need, and bring that in.`,
    )
  if (Number(response.headers.get('content-length')) > most) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > most) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What went wrong, in words. The libraries wrap the cause, sometimes twice. */
function failureOf(error: unknown, at: string, outOfTime: boolean): Failure {
  const causes: unknown[] = []
  for (let next = error; next instanceof Error && causes.length < 5; next = next.cause)
    causes.push(next)
  const known = causes.find((cause) => cause instanceof Failure)
  if (known) return known
  const codes = causes.map((cause) => (cause as NodeJS.ErrnoException).code)
  const { host } = new URL(at)
  if (outOfTime || codes.some((code) => code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT'))
    return new Failure('timed-out', `${host} took too long to answer. Try again later.`, {
      cause: error,
    })
  const reason = codes.map((code) => reasons[code ?? '']).find((reason) => reason !== undefined)
  return new Failure(
    'unreachable',
    `${host} can't be reached: ${reason ?? 'the connection failed'}. Check the address and your connection.`,
    { cause: error },
  )
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'it refuses the connection',
  ECONNRESET: 'it broke the connection off',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no network',
  UND_ERR_SOCKET: 'it broke the connection off',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not to be trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not to be trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not to be trusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate belongs to another host',
}
