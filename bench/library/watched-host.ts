// The built browser host with a watch in its main process, and a client that calls it as its window does.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { CommandName, Input, Output } from '#shared/contract'
import type { Outcome } from '#shared/failure'
import type { Stalls } from './stalls'

export interface Figures extends Stalls {
  /** Bytes of the process, with all of its threads. */
  memory: number
}

export interface WatchedHost {
  call<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>>
  /** Of the time since they were last asked for. */
  figures(): Promise<Figures>
  close(): Promise<void>
}

/** Starts it on a library, and waits until the index of the texts is there. */
export async function startWatchedHost(library: string): Promise<WatchedHost> {
  const parameters = [
    '--import',
    join(import.meta.dirname, 'watched.program.js'),
    resolve('out/main/browser.js'),
    ...['--keep', '--library', library],
  ]
  const host = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] })
  // A measurement that fails leaves nothing behind.
  process.once('exit', () => host.kill('SIGKILL'))
  const lines = createInterface({ input: host.stdout })
  const line = (beginning: RegExp) =>
    new Promise<string>((resolve, reject) => {
      host.once('close', (code) => reject(new Error(`the host ended with ${code}`)))
      const look = (text: string) => {
        const found = beginning.exec(text)
        if (!found) return
        lines.off('line', look)
        resolve(text.slice(found[0].length))
      }
      lines.on('line', look)
    })
  const address = new URL(await line(/^Pullquote is at /))
  const admitted = await fetch(address, { redirect: 'manual' })
  const cookie = admitted.headers.get('set-cookie')?.split(';')[0] ?? ''
  const headers = { cookie, origin: address.origin, 'content-type': 'application/json' }
  // Events are made only where somebody listens.
  const leaving = new AbortController()
  const events = await fetch(new URL('/events', address), { headers, signal: leaving.signal })
  void events.body?.pipeTo(new WritableStream()).catch(() => undefined)

  async function call<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> {
    const body = JSON.stringify(input)
    const answer = await fetch(new URL(`/call/${name}`, address), { method: 'POST', headers, body })
    const outcome = (await answer.json()) as Outcome<Output<N>>
    if (!outcome.ok) throw new Error(`${name}: ${outcome.failure.message}`)
    return outcome.value
  }
  await call('search.find', { query: 'nothing' })
  return {
    call,
    async figures() {
      const told = line(/^FIGURES /)
      host.kill('SIGUSR2')
      return JSON.parse(await told) as Figures
    },
    async close() {
      leaving.abort()
      host.kill('SIGTERM')
      await Promise.race([once(host, 'close'), pause(30_000, null, { ref: false })])
      host.kill('SIGKILL')
    },
  }
}
