// What never changes, named by its SHA-256: the bodies of articles, and the bytes that arrived, compressed.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { Body } from '#shared/body/blocks'
import { canonicalJson } from '#shared/body/serialise'
import { Failure } from '#shared/failure'
import { errorCode, type FileSystem } from './file-system'
import { writeFailure } from './write-failure'
import { writeDurably } from './write-file'

/** SHA-256 in lower-case hexadecimal. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The hash that names a body. */
export const hashOfBody = (body: Body) => sha256(canonicalJson(body))

/** Where the file of a body lies. */
export const bodyPath = (folder: string, hash: string) => join(folder, 'bodies', `${hash}.json`)

export interface Blobs {
  /** Keeps a body; gives its hash. Throws `cannot-write`. */
  keepBody(body: Body): Promise<string>
  /** Keeps bytes as they arrived; gives their hash. Throws `cannot-write`. */
  keepOriginal(bytes: Uint8Array): Promise<string>
  /** Throws `library-damaged` where it is missing or not what it was. */
  body(hash: string): Promise<Body>
  /** Throws `library-damaged` where they are missing or not what they were. */
  original(hash: string): Promise<Uint8Array>
}

/** Bodies that are kept at hand: to look through one of a book takes longer than all else of opening it. */
const mostBodies = 12

export function openBlobs(folder: string, fs: FileSystem): Blobs {
  /** The one that was asked for last comes last. */
  const bodies = new Map<string, Body>()
  const originalPath = (hash: string) => join(folder, 'originals', hash)

  /** What is there already and sound is left as it is; what is damaged is made good. */
  async function keep(
    path: string,
    hash: string,
    content: Uint8Array,
    unpack: (bytes: Uint8Array) => Promise<Uint8Array>,
  ) {
    const sound = await read(path, hash, unpack).then(
      () => true,
      () => false,
    )
    if (sound) return
    await writeDurably(fs, path, content).catch((error) => {
      throw writeFailure(folder, error)
    })
  }

  async function read(
    path: string,
    hash: string,
    unpack: (bytes: Uint8Array) => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    const bytes = await fs
      .readFile(path)
      .then(unpack)
      .catch((error) => {
        throw damaged(path, errorCode(error) === 'ENOENT' ? 'is missing' : 'cannot be read')
      })
    if (sha256(bytes) !== hash) throw damaged(path, 'is damaged')
    return bytes
  }

  return {
    async keepBody(body) {
      const content = new TextEncoder().encode(canonicalJson(body))
      const hash = sha256(content)
      await keep(bodyPath(folder, hash), hash, content, asIs)
      return hash
    },
    async keepOriginal(bytes) {
      const hash = sha256(bytes)
      await keep(originalPath(hash), hash, await promisify(gzip)(bytes), promisify(gunzip))
      return hash
    },
    async body(hash) {
      const bytes = await read(bodyPath(folder, hash), hash, asIs)
      // The file is as it was when it was last looked through, or its hash would be another.
      const known = bodies.get(hash)
      const body = known ?? parsed(bytes)
      if (!body) throw damaged(bodyPath(folder, hash), 'holds what is no article')
      bodies.delete(hash)
      bodies.set(hash, body)
      for (const oldest of bodies.keys()) {
        if (bodies.size <= mostBodies) break
        bodies.delete(oldest)
      }
      return body
    },
    original: (hash) => read(originalPath(hash), hash, promisify(gunzip)),
  }
}

function parsed(bytes: Uint8Array): Body | null {
  const body = Body.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
  return body.success ? body.data : null
}

const asIs = async (bytes: Uint8Array) => bytes

const damaged = (path: string, trouble: string) =>
  new Failure(
    'library-damaged',
    `The file ${path} of the library ${trouble}. Put a sound copy in its place, for example from a backup; everything else is unharmed.`,
  )
