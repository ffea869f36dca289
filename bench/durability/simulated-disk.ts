// A disk in memory that knows what a real one may forget: what was written but not synced, and names that were given in a
// folder that was not synced since. A crash keeps any part of that, in any order, and tears what was just being written (as
// SQLite's tests of crashes do). Any of its calls can be refused.
import { basename, dirname } from 'node:path'
import type { FileSystem } from '../../main/library/file-system'
import {
  afterCrash,
  asItIs,
  type File,
  type Folder,
  fingerprint,
  give,
  type Naming,
  type Node,
  newFile,
  newFolder,
  syncNames,
} from './disk-tree'
import { applied, type Random } from './torn'

const fault = (code: string) => Object.assign(new Error(`${code}: simulated`), { code })

export class SimulatedDisk {
  root: Folder = newFolder(1)
  #inodes = 1
  #writes = 0
  /** Called before and after each call that writes; what it throws, the call throws. What is written is then written halfway. */
  around: (call: string, when: 'before' | 'after') => void = () => undefined
  /** Called before each call that reads; what it throws, the call throws. */
  reading: (call: string) => void = () => undefined

  /** The disk after a crash at this moment. */
  crashed = (random: Random) => this.#with(afterCrash(this.root, random))

  /** Another disk that holds the same, all of it synced. */
  copy = () => this.#with(asItIs(this.root))

  #with(root: Folder): SimulatedDisk {
    const disk = new SimulatedDisk()
    disk.#inodes = this.#inodes
    disk.#writes = this.#writes
    disk.root = root
    return disk
  }

  /** A text that is the same for disks that hold the same. */
  fingerprint = () => fingerprint(this.root)

  /** The paths of all files that fit. */
  filesLike(pattern: RegExp): string[] {
    const found: string[] = []
    const look = (path: string, { names }: Folder) => {
      for (const [name, node] of names)
        if (node.kind === 'folder') look(`${path}/${name}`, node)
        else if (pattern.test(`${path}/${name}`)) found.push(`${path}/${name}`)
    }
    look('/disk', this.root)
    return found
  }

  /** The bytes of a file. */
  bytes = (path: string): Buffer => this.#file(path).data

  /** Puts bytes in the place of those of a file, as damage does; null takes it away. */
  damage(path: string, bytes: Buffer | null) {
    const file = this.#file(path)
    if (bytes) file.data = file.synced = bytes
    else this.#folder(dirname(path)).names.delete(basename(path))
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
    const unlink = acting('unlink', (path: string) => {
      this.#node(path)
      this.#name({ [path]: null })
    })
    const system = {
      readFile: async (path: string, encoding?: string) => {
        this.reading('readFile')
        const { data } = this.#file(path)
        return encoding ? data.toString('utf8') : Buffer.from(data)
      },
      readdir: async (path: string) => {
        this.reading('readdir')
        return [...this.#folder(path).names.keys()]
      },
      stat: async (path: string) => {
        this.reading('stat')
        const node = this.#node(path)
        const isFile = node.kind === 'file'
        return {
          ino: node.ino,
          birthtimeMs: node.ino,
          mtimeMs: isFile ? node.written : 0,
          size: isFile ? node.data.length : 0,
          isFile: () => isFile,
          isDirectory: () => !isFile,
        }
      },
      mkdir: acting('mkdir', (path: string) => {
        if (this.#find(path)) throw fault('EEXIST')
        this.#name({ [path]: newFolder(++this.#inodes) })
      }),
      unlink,
      rm: async (path: string) => {
        const node = this.#find(path)
        if (node?.kind === 'folder')
          for (const name of [...node.names.keys()]) await system.rm(`${path}/${name}`)
        if (node) await unlink(path)
      },
      rename: acting('rename', (from: string, to: string) => {
        const node = this.#node(from)
        if (this.#find(to) !== node) this.#name({ [to]: node, [from]: null })
      }),
      link: acting('link', (from: string, to: string) => {
        const node = this.#node(from)
        if (this.#find(to)) throw fault('EEXIST')
        this.#name({ [to]: node })
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
        if (there) this.reading('open')
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
      const own = file()
      const take = (taken: Buffer) => {
        this.#write(own, flags === 'a' ? own.data.length : position, taken)
        position += taken.length
      }
      try {
        this.around('write', 'before')
      } catch (error) {
        take(bytes.subarray(0, bytes.length / 2))
        throw error
      }
      take(bytes)
      this.around('write', 'after')
      return { bytesWritten: bytes.length }
    }
    const sync = async () => {
      this.around('sync', 'before')
      if (node.kind === 'file') {
        node.synced = node.data
        node.pending = []
      } else syncNames(node)
      this.around('sync', 'after')
    }
    return {
      write: async (bytes: Buffer, from: number, length: number) =>
        put(bytes.subarray(from, from + length)),
      writeFile: async (content: string | Uint8Array) => void put(Buffer.from(content as string)),
      truncate: async (length: number) => {
        this.around('truncate', 'before')
        const own = file()
        own.data = own.data.subarray(0, length)
        own.pending.push({ length })
        own.written = ++this.#writes
        this.around('truncate', 'after')
      },
      sync,
      datasync: sync,
      close: async () => undefined,
    }
  }

  #create(path: string): File {
    const file = newFile(++this.#inodes)
    this.#name({ [path]: file })
    return file
  }

  #write(file: File, offset: number, bytes: Buffer) {
    const own = Buffer.from(bytes)
    file.data = applied(file.data, { offset, bytes: own })
    file.pending.push({ offset, bytes: own })
    file.written = ++this.#writes
  }

  #name(nodes: Record<string, Node | null>) {
    const naming: Naming = Object.entries(nodes).map(([path, node]) => ({
      folder: this.#folder(dirname(path)),
      name: basename(path),
      node,
    }))
    give(naming)
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
