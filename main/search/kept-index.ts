// The index as it is kept in the folder `search` of the library: segments, and one list of them that says how far they know the
// library. Everything here can be made again, so it is checked and not trusted, and may be deleted at any time.
import { randomUUID } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import type { Part } from '#shared/search/merge-segments'
import { closeSegment, readSegment, type SegmentEntry, writeSegment } from './segment-file'

/** Another one where anything about the files or the units of the texts is another: then the index is built anew. */
const format = 1
/** Which characters are letters is Unicode's to say, and newer versions know more of them. */
const unicode = process.versions.unicode ?? ''

const Kept = z.object({
  format: z.literal(format),
  unicode: z.literal(unicode),
  /** The revision of the library that is known. */
  revision: z.string(),
  segments: z.array(
    z.object({
      file: z.string(),
      sections: z.array(z.object({ length: z.int().min(0), crc: z.int() })).length(9),
      /** The numbers of the articles that are gone. */
      gone: z.array(z.int().min(0)),
    }),
  ),
})

const listName = 'index.json'
const ending = '.segment'

export class KeptIndex {
  /** What is in files already. */
  #entries = new Map<Part, SegmentEntry>()

  constructor(private readonly folder: string) {}

  /** Null where there is none, or one that can't be used any more. */
  load(): { parts: Part[]; revision: string } | null {
    const opened: Part[] = []
    try {
      const [crc = '', list = ''] = readFileSync(join(this.folder, listName), 'utf8').split('\n')
      if (crc32(list) !== Number(crc)) return null
      const { revision, segments } = Kept.parse(JSON.parse(list))
      for (const { file, sections, gone: numbers } of segments) {
        const segment = readSegment(join(this.folder, file), sections)
        const gone = new Uint8Array(segment.ids.length)
        for (const number of numbers) gone[number] = 1
        opened.push({ segment, gone })
        this.#entries.set(opened.at(-1) as Part, { file, sections })
      }
      return { parts: opened, revision }
    } catch {
      for (const { segment } of opened) closeSegment(segment)
      this.#entries.clear()
      return null
    }
  }

  /** Keeps these segments and no others. What the system refuses is thrown, and then what was kept before still is. */
  save(parts: readonly Part[], revision: string): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 })
    const entries = new Map<Part, SegmentEntry>()
    for (const part of parts) {
      const known = this.#entries.get(part)
      if (known) {
        entries.set(part, known)
        continue
      }
      const file = `${randomUUID()}${ending}`
      const path = join(this.folder, file)
      const sections = writeSegment(path, part.segment)
      // From now on the positions are read from there.
      part.segment.positions = readSegment(path, sections).positions
      entries.set(part, { file, sections })
    }
    const list = JSON.stringify({
      format,
      unicode,
      revision,
      segments: [...entries].map(([{ gone }, entry]) => ({
        ...entry,
        gone: [...gone.keys()].filter((number) => gone[number] === 1),
      })),
    } satisfies z.input<typeof Kept>)
    const path = join(this.folder, listName)
    writeFileSync(`${path}.tmp`, `${crc32(list)}\n${list}\n`, { mode: 0o600 })
    renameSync(`${path}.tmp`, path)
    for (const part of this.#entries.keys()) if (!entries.has(part)) closeSegment(part.segment)
    this.#entries = entries
    this.#sweep(new Set([...entries.values()].map(({ file }) => file)))
  }

  close(): void {
    for (const { segment } of this.#entries.keys()) closeSegment(segment)
    this.#entries.clear()
  }

  /** Deletes segments that nobody needs any more. One that can't be deleted now is deleted another time. */
  #sweep(needed: ReadonlySet<string>) {
    for (const name of readdirSync(this.folder)) {
      if (!name.endsWith(ending) || needed.has(name)) continue
      try {
        unlinkSync(join(this.folder, name))
      } catch {}
    }
  }
}
