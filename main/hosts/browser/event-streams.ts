// The windows that listen: one server-sent event stream each. What the desktop asks before any window listens is kept for
// the first one; changes of the library are not, as a window reads the library when it opens.
import type { ServerResponse } from 'node:http'
import type { HostEvent } from '#shared/contract'

/** Milliseconds; a sleeping connection would otherwise be dropped by nobody and noticed by nobody. */
const heartbeat = 15_000

/** Bytes that a window may lag behind. One that reads no more is cut off; it connects again and reads everything anew. */
const largestBacklog = 32 * 1024 * 1024

export class EventStreams {
  readonly #streams = new Set<ServerResponse>()
  readonly #waiting: HostEvent[] = []
  readonly #timer = setInterval(() => this.#write(':\n\n'), heartbeat).unref()

  constructor(private readonly onCount: (open: number) => void) {}

  /** Answers a request with a stream that lasts until the window goes. */
  add(response: ServerResponse) {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    })
    response.write('retry: 500\n\n')
    this.#streams.add(response)
    this.onCount(this.#streams.size)
    response.on('close', () => {
      this.#streams.delete(response)
      this.onCount(this.#streams.size)
    })
    for (const event of this.#waiting.splice(0)) this.send(event)
  }

  send(event: HostEvent) {
    if (this.#streams.size === 0) {
      if (event.name.startsWith('window.')) this.#waiting.push(event)
      return
    }
    this.#write(`data: ${JSON.stringify(event)}\n\n`)
  }

  close() {
    clearInterval(this.#timer)
    for (const stream of this.#streams) stream.end()
  }

  #write(text: string) {
    for (const stream of this.#streams) {
      stream.write(text)
      if (stream.writableLength > largestBacklog) stream.destroy()
    }
  }
}
