// A whole library as one file, and back: a compressed tar archive, which any system can unpack, with the hashes of its files
// in its last entry. Streamed, so that its size does not matter.
import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { z } from 'zod'
import { Failure } from '#shared/failure'
import { Sha256 } from '#shared/model/values'
import { sha256 } from '../library/blobs'
import { format, namesIn, readOrNull, refuseNewer } from '../library/durable-adapter'
import { realFileSystem } from '../library/file-system'
import type { Library } from '../library/library'
import { writeFailure } from '../library/write-failure'
import { discard, syncFolder } from '../library/write-file'

const Contents = z.object({
  format: z.literal(format),
  files: z.array(z.object({ name: z.string(), sha256: Sha256 })),
})
type Contents = z.infer<typeof Contents>

const contentsName = 'contents.json'

/** What belongs to a library; not its backups, nor what is derived. */
const parts: Record<string, RegExp> = {
  '': /^(?:library|history|settings)\.json$/,
  articles: /^\d+\.json$/,
  annotations: /^[0-9a-f-]{36}\.json$/,
  journal: /^[0-9a-f-]{36}(?:\.\d+)?\.ndjson(?:\.gz)?$/,
  bodies: /^[0-9a-f]{64}\.json$/,
  originals: /^[0-9a-f]{64}$/,
}

/** Writes a library that nobody else writes into a file; gives how many files it holds. Throws `cannot-write`, `cannot-read`. */
export async function archive(library: Library, path: string): Promise<number> {
  await library.fold()
  const part = `${path}.part`
  const packed = pack()
  const written = pipeline(
    packed,
    createGzip(),
    createWriteStream(part, { flags: 'w', mode: 0o600 }),
  )
  // Told where entries are added.
  written.catch(() => undefined)
  try {
    const files: Contents['files'] = []
    const add = (name: string, bytes: Buffer) =>
      Promise.race([
        written,
        new Promise<void>((resolve, reject) =>
          packed.entry({ name, size: bytes.length, mode: 0o600 }, bytes, (error) =>
            error ? reject(error) : resolve(),
          ),
        ),
      ])
    for (const [folder, pattern] of Object.entries(parts))
      for (const each of await namesIn(realFileSystem, join(library.folder, folder))) {
        if (!pattern.test(each)) continue
        const bytes = await readOrNull(realFileSystem, join(library.folder, folder, each))
        if (bytes === null) continue
        const name = folder === '' ? each : `${folder}/${each}`
        files.push({ name, sha256: sha256(bytes) })
        await add(name, bytes)
      }
    const contents: Contents = { format, files }
    await add(contentsName, Buffer.from(JSON.stringify(contents)))
    packed.finalize()
    await written
    await sync(part)
    await rename(part, path)
    await syncFolder(realFileSystem, dirname(path))
    return files.length
  } catch (error) {
    packed.destroy()
    await written.catch(() => undefined)
    await discard(realFileSystem, part)
    throw writeFailure(dirname(path), error)
  }
}

/**
 * Makes a library of a file that `archive` has written, in a folder that is not there or empty; it is there whole or not at
 * all. Gives how many files it holds. Throws `cannot-read`, `cannot-write`, `library-damaged`, `library-newer`.
 */
export async function unarchive(path: string, folder: string): Promise<number> {
  if ((await namesIn(realFileSystem, folder)).length > 0)
    throw new Failure(
      'cannot-write',
      `The folder ${folder} is not empty, so nothing was changed; give another one with --library.`,
    )
  const part = `${folder}.part`
  try {
    await rm(part, { recursive: true, force: true })
    for (const within of Object.keys(parts))
      await mkdir(join(part, within), { recursive: true, mode: 0o700 })
    const count = await unpack(path, part)
    for (const within of Object.keys(parts)) await syncFolder(realFileSystem, join(part, within))
    await rmdir(folder).catch(() => undefined)
    await rename(part, folder)
    await syncFolder(realFileSystem, dirname(folder))
    return count
  } catch (error) {
    await rm(part, { recursive: true, force: true })
    throw writeFailure(folder, error)
  }
}

async function unpack(path: string, folder: string): Promise<number> {
  const bytesOfFile = await open(path).catch((cause) => {
    throw new Failure('cannot-read', `${path} can’t be read; give the path of an archive.`, {
      cause,
    })
  })
  const entries = extract()
  const reading = pipeline(bytesOfFile.createReadStream(), createGunzip(), entries)
  // Told where the entries end.
  reading.catch(() => undefined)
  const found = new Map<string, string>()
  let contents: unknown = null
  try {
    for await (const entry of entries) {
      const { name } = entry.header
      const chunks: Buffer[] = []
      for await (const chunk of entry) chunks.push(chunk as Buffer)
      const bytes = Buffer.concat(chunks)
      if (name === contentsName) contents = JSON.parse(bytes.toString())
      // Nothing is written outside of the folder, whatever the names say.
      else if (isPart(name)) {
        found.set(name, sha256(bytes))
        await write(join(folder, name), bytes)
      }
    }
    await reading
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error
    throw damaged(path, error)
  }
  refuseNewer(path, contents)
  const expected = Contents.safeParse(contents)
  if (!expected.success || expected.data.files.length !== found.size) throw damaged(path)
  for (const { name, sha256: hash } of expected.data.files)
    if (found.get(name) !== hash) throw damaged(path)
  return found.size
}

function isPart(name: string): boolean {
  const [first = '', second, ...others] = name.split('/')
  if (others.length > 0) return false
  const pattern = second === undefined ? parts[''] : parts[first]
  return pattern?.test(second ?? first) ?? false
}

const damaged = (path: string, cause?: unknown) =>
  new Failure(
    'library-damaged',
    `${path} is damaged, or not the whole library that it was; nothing was made of it. Take another copy of it.`,
    { cause },
  )

async function write(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
