// What others add to their journals while a library is open: the one who writes it, to who only reads, and other devices whose
// journals a synchronising program brings. Looked for again and again, as file systems of networks tell nobody of changes.
import type { Operation } from '#shared/model/operation'
import type { Folded } from './document-schemas'
import type { FileSystem } from './file-system'
import { journalsIn, readDevice } from './replay'
import { type Segment, segmentsIn } from './segments'

export interface Added {
  device: string
  operations: Operation[]
  /** Where the journal of the device ends with them. */
  head: Folded
}

export class Following {
  /** The files of the journals as they were when they were last read, and the devices that they are of. */
  #seen = ''
  #devices: ReadonlySet<string> = new Set()

  /** `folder` is that of the journals. */
  constructor(
    private readonly fs: FileSystem,
    private readonly folder: string,
  ) {}

  /**
   * What is in the journals beyond what is known of them, but for one's own; null where a journal has gone, so that this is not
   * the library any more that was opened. Throws `cannot-read`, `library-newer`.
   */
  async added(
    known: Readonly<Record<string, Folded>>,
    own: string | null,
  ): Promise<Added[] | null> {
    const { fs, folder } = this
    for (;;) {
      const segments = await this.#segments(own)
      const seen = (await Promise.all(segments.map((segment) => this.#stateOf(segment)))).join('\n')
      if (seen === this.#seen) return []
      const devices = new Set(segments.map(({ device }) => device))
      for (const device of this.#devices) if (!devices.has(device)) return null

      const added: Added[] = []
      for (const [device, journal] of await journalsIn(fs, folder)) {
        if (device === own) continue
        const folded = known[device]
        const operations: Operation[] = []
        const { head } = await readDevice(
          fs,
          journal,
          folded?.sequence ?? 0,
          folded,
          async (read) => {
            operations.push(...read)
          },
        )
        if (operations.length > 0) added.push({ device, operations, head })
      }
      const names = (all: readonly Segment[]) => all.map(({ path }) => path).join('\n')
      // A file that was full or compressed just then may have been passed over.
      if (names(await this.#segments(own)) !== names(segments)) continue
      this.#seen = seen
      this.#devices = devices
      return added
    }
  }

  async #segments(own: string | null): Promise<Segment[]> {
    return (await segmentsIn(this.fs, this.folder)).filter(({ device }) => device !== own)
  }

  async #stateOf({ path }: Segment): Promise<string> {
    const state = await this.fs.stat(path).catch(() => null)
    return `${path} ${state?.size} ${state?.mtimeMs}`
  }
}
