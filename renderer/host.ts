// The bridge to the host: Electron's preload where there is one, else the browser host's loopback server. The window knows
// nothing else of where it runs.
import type { CommandName, HostEvent, Input, Output } from '#shared/contract'
import { Failure, type Outcome } from '#shared/failure'

/** What the preload of the Electron host exposes. */
interface ElectronBridge {
  kind: 'electron'
  commands: Record<CommandName, (input: unknown) => Promise<Outcome<unknown>>>
  subscribe(listener: (event: HostEvent) => void): () => void
}

declare global {
  interface Window {
    pullquote?: ElectronBridge
  }
}

/** Runs a command of the contract. Rejects with a `Failure` whose message is fit to be shown. */
export async function call<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> {
  const outcome = window.pullquote
    ? await window.pullquote.commands[name](input)
    : await callOverLoopback(name, input)
  if (!outcome.ok) throw new Failure(outcome.failure.code, outcome.failure.message)
  return outcome.value as Output<N>
}

/** Whether the window is going away: what it still says must outlive it. */
let leaving = false
window.addEventListener('pagehide', () => {
  leaving = true
})
window.addEventListener('pageshow', () => {
  leaving = false
})

async function callOverLoopback(name: string, input: unknown): Promise<Outcome<unknown>> {
  let response: Response
  try {
    response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
      // Only then: what outlives a window may be no longer than 64 KiB.
      keepalive: leaving,
    })
  } catch (cause) {
    throw new Failure(
      'internal',
      'Pullquote is no longer running. Start it again, then reload this window.',
      {
        cause,
      },
    )
  }
  // Another Pullquote may have been started at the same address: it answers this window with a page.
  if (!response.headers.get('content-type')?.includes('json'))
    throw new Failure(
      'internal',
      'Pullquote has been started anew. Close this window and go on in the new one.',
    )
  return (await response.json()) as Outcome<unknown>
}

/**
 * Listens to the host's events. Resolves once none is missed any more, so that what is read from then on stays up to date;
 * `onReconnected` tells when some were or may have been missed in between.
 */
export function subscribe(
  listener: (event: HostEvent) => void,
  onReconnected: () => void,
): Promise<void> {
  if (window.pullquote) {
    window.pullquote.subscribe(listener)
    return Promise.resolve()
  }
  const source = new EventSource('/events')
  let lost = false
  source.onmessage = (message) => listener(JSON.parse(message.data) as HostEvent)
  return new Promise((resolve) => {
    source.onopen = () => {
      if (lost) onReconnected()
      lost = false
      resolve()
    }
    // Without a host there is nothing to wait for; the first call says what is wrong.
    source.onerror = () => {
      lost = true
      resolve()
    }
  })
}
