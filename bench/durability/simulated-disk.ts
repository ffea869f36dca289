// A disk in memory that knows what a real one may forget: what was written but not synced, and names that were given in a
// folder that was not synced since. A crash keeps any part of that, in any order, and tears what was just being written (as
// SQLite's tests of crashes do).
import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { FileSystem } from '../../main/library/file-system'
import { applied, type Random, tornBy, type Write } from './torn'

interface File {
  kind: 'file'
  ino: number
  data: Buffer
  /** What a crash leaves in any case. */
  synced: Buffer
  pending: Write[]
}
interface Folder {
  kind: 'folder'
  ino: number
  names: Map<string, Node>
  synced: Map<string, Node>
  /** Names given and taken since; what one call does to several names happens as a whole. */
  pending: [name: string, node: Node | null][][]
}
type Node = File | Folder

const fault = (code: string) => Object.assign(new Error(`${code}: simulated`), { code })

export class SimulatedDisk {
  root: Folder = { kind: 'folder', ino: 1, names: new Map(), synced: new Map(), pending: [] }
  #inodes = 1
  /** Bytes that the disk takes in all. */
  room = Number.POSITIVE_INFINITY
  /** Called before and after each call that writes; what it throws, the call throws. */
  around: (call: string, when: 'before' | 'after') => void = () => undefined

  /** The disk after a crash at this moment. */
  crashed(random: Random): SimulatedDisk {
    const disk = new SimulatedDisk()
    disk.#inodes = this.#inodes
    const copies = new Map<Node, Node>()
    const copy = (node: Node): Node => {
      const known = copies.get(node)
      if (known) return known
      if (node.kind === 'file') {
        const data = tornBy(node.synced, node.pending, random)
        const made: File = { kind: 'file', ino: node.ino, data, synced: data, pending: [] }
        copies.set(node, made)
        return made
      }
      const names = new Map(node.synced)
      // Most crashes leave the calls before some moment; some leave any of them.
      const orderly = random() < 0.5
      const until = Math.floor(random() * (node.pending.length + 1))
      for (const [index, entries] of node.pending.entries())
        if (orderly ? index < until : random() < 0.5)
          for (const [name, child] of entries)
            if (child) names.set(name, child)
            else names.delete(name)
      const own = new Map([...names].map(([name, child]) => [name, copy(child)]))
      const made: Folder = {
        kind: 'folder',
        ino: node.ino,
        names: own,
        synced: new Map(own),
        pending: [],
      }
      copies.set(node, made)
      return made
    }
    disk.root = copy(this.root) as Folder
    return disk
  }

  /** A text that is the same for disks that hold the same. */
  fingerprint(): string {
    const hash = createHash('sha256')
    const add = (path: string, node: Node) => {
      hash.update(`${path}\n${node.ino}\n`)
      if (node.kind === 'file') hash.update(`${node.data.length}\n`).update(node.data)
      else
        for (const name of [...node.names.keys()].sort())
          add(`${path}/${name}`, node.names.get(name) as Node)
    }
    add('', this.root)
    return hash.digest('base64')
  }

  /** The file system of this disk; its root is the folder `/disk`. */
  get fs(): FileSystem {
    const acting =
      <A extends unknown[], R>(name: string, act: (...given: A) => R) =>
      async (...given: A): Promise<R> => {
        this.around(name, 'before')
        const result = act(...given)
        this.around(name, 'after')
        return result
      }
    const system = {
      readFile: async (path: string, encoding?: string) => {
        const { data } = this.#file(path)
        return encoding ? data.toString('utf8') : Buffer.from(data)
      },
      readdir: async (path: string) => [...this.#folder(path).names.keys()],
      stat: async (path: string) => {
        const node = this.#node(path)
        const { kind, ino } = node
        return { ino, birthtimeMs: ino, mtimeMs: 0, isDirectory: () => kind === 'folder' }
      },
      mkdir: acting('mkdir', (path: string) => {
        if (this.#find(path)) throw fault('EEXIST')
        const folder: Folder = {
          kind: 'folder',
          ino: ++this.#inodes,
          names: new Map(),
          synced: new Map(),
          pending: [],
        }
        this.#name(dirname(path), [[basename(path), folder]])
      }),
      unlink: acting('unlink', (path: string) => {
        this.#node(path)
        this.#name(dirname(path), [[basename(path), null]])
      }),
      rename: acting('rename', (from: string, to: string) => {
        const node = this.#node(from)
        if (this.#find(to) === node) return
        // All renames of a library stay within their folder.
        this.#name(dirname(to), [
          [basename(to), node],
          [basename(from), null],
        ])
      }),
      link: acting('link', (from: string, to: string) => {
        const node = this.#node(from)
        if (this.#find(to)) throw fault('EEXIST')
        this.#name(dirname(to), [[basename(to), node]])
      }),
      copyFile: acting('copyFile', (from: string, to: string) => {
        this.#write(this.#create(to), 0, this.#file(from).data)
      }),
      writeFile: acting('writeFile', (path: string, content: string, options?: unknown) => {
        const there = this.#find(path)
        const exclusive = options instanceof Object && 'flag' in options && options.flag === 'wx'
        if (there && exclusive) throw fault('EEXIST')
        const file = there ? this.#file(path) : this.#create(path)
        file.data = file.data.subarray(0, 0)
        file.pending.push({ length: 0 })
        this.#write(file, 0, Buffer.from(content))
      }),
      open: async (path: string, flags: string) => {
        const there = this.#find(path)
        if (flags === 'wx' && there) throw fault('EEXIST')
        if (flags.startsWith('r') && !there) throw fault('ENOENT')
        const node = there ?? (await acting('open', () => this.#create(path))())
        return this.#handle(node, flags)
      },
    }
    return system as unknown as FileSystem
  }

  #handle(node: Node, flags: string) {
    let position = flags === 'a' && node.kind === 'file' ? node.data.length : 0
    const file = () => {
      if (node.kind !== 'file') throw fault('EISDIR')
      return node
    }
    const put = (bytes: Buffer) => {
      this.around('write', 'before')
      const own = file()
      // A full disk takes a part of it.
      const taken = bytes.subarray(0, Math.max(0, Math.min(bytes.length, this.room)))
      this.#write(own, flags === 'a' ? own.data.length : position, taken)
      position += taken.length
      this.around('write', 'after')
      if (taken.length < bytes.length) throw fault('ENOSPC')
      return { bytesWritten: taken.length }
    }
    const sync = async () => {
      this.around('sync', 'before')
      if (node.kind === 'file') {
        node.synced = node.data
        node.pending = []
      } else {
        node.synced = new Map(node.names)
        node.pending = []
      }
      this.around('sync', 'after')
    }
    return {
      write: async (bytes: Buffer, from: number, length: number) =>
        put(bytes.subarray(from, from + length)),
      writeFile: async (content: string | Uint8Array) => void put(Buffer.from(content as string)),
      truncate: async (length: number) => {
        this.around('truncate', 'before')
        const own = file()
        this.room += Math.max(0, own.data.length - length)
        own.data = own.data.subarray(0, length)
        own.pending.push({ length })
        this.around('truncate', 'after')
      },
      sync,
      datasync: sync,
      close: async () => undefined,
    }
  }

  #create(path: string): File {
    const none = Buffer.alloc(0)
    const file: File = { kind: 'file', ino: ++this.#inodes, data: none, synced: none, pending: [] }
    this.#name(dirname(path), [[basename(path), file]])
    return file
  }

  #write(file: File, offset: number, bytes: Buffer) {
    const own = Buffer.from(bytes)
    file.data = applied(file.data, { offset, bytes: own })
    file.pending.push({ offset, bytes: own })
    this.room -= bytes.length
  }

  #name(path: string, entries: [string, Node | null][]) {
    const folder = this.#folder(path)
    for (const [name, node] of entries)
      if (node) folder.names.set(name, node)
      else folder.names.delete(name)
    folder.pending.push(entries)
  }

  #find(path: string): Node | undefined {
    let node: Node | undefined = this.root
    for (const name of path.split('/').slice(2))
      node = node?.kind === 'folder' ? node.names.get(name) : undefined
    return node
  }

  #node(path: string): Node {
    const node = this.#find(path)
    if (!node) throw fault('ENOENT')
    return node
  }

  #folder(path: string): Folder {
    const node = this.#node(path)
    if (node.kind !== 'folder') throw fault('ENOTDIR')
    return node
  }

  #file(path: string): File {
    const node = this.#node(path)
    if (node.kind !== 'file') throw fault('EISDIR')
    return node
  }
}
