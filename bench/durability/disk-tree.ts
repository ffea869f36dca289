// The files and folders of a simulated disk, and what a crash leaves of them: what was synced, and of what was not any part, in
// any order. What one call does to several names, as renaming does, happens as a whole, as in a file system with a journal.
import { createHash } from 'node:crypto'
import { type Random, tornBy, type Write } from './torn'

export interface File {
  kind: 'file'
  ino: number
  /** Counts the writes to the disk: the time of the last one to this file. */
  written: number
  data: Buffer
  /** What a crash leaves in any case. */
  synced: Buffer
  pending: Write[]
}
export interface Folder {
  kind: 'folder'
  ino: number
  names: Map<string, Node>
  synced: Map<string, Node>
  /** Names given and taken since. */
  pending: Naming[]
}
export type Node = File | Folder

/** The names that one call gives and takes. */
export type Naming = { folder: Folder; name: string; node: Node | null }[]

export const newFolder = (ino: number): Folder => ({
  kind: 'folder',
  ino,
  names: new Map(),
  synced: new Map(),
  pending: [],
})

export function newFile(ino: number): File {
  const none = Buffer.alloc(0)
  return { kind: 'file', ino, written: 0, data: none, synced: none, pending: [] }
}

export function give(naming: Naming) {
  for (const { folder, name, node } of naming) put(folder.names, name, node)
  for (const folder of foldersOf(naming)) folder.pending.push(naming)
}

/** Brings the names of a folder to the disk, and what was done before that elsewhere. */
export function syncNames(folder: Folder) {
  for (let [first] = folder.pending; first; [first] = folder.pending) settle(first)
}

function settle(naming: Naming) {
  for (const folder of foldersOf(naming))
    for (let [first] = folder.pending; first && first !== naming; [first] = folder.pending)
      settle(first)
  for (const folder of foldersOf(naming)) folder.pending.shift()
  for (const { folder, name, node } of naming) put(folder.synced, name, node)
}

const foldersOf = (naming: Naming) => new Set(naming.map(({ folder }) => folder))

function put(names: Map<string, Node>, name: string, node: Node | null) {
  if (node) names.set(name, node)
  else names.delete(name)
}

/** The folder as it is, with everything synced. */
export const asItIs = (root: Folder): Folder =>
  copyOf(
    root,
    ({ data }) => data,
    ({ names }) => names,
  )

/** The folder as a crash at this moment may leave it. */
export function afterCrash(root: Folder, random: Random): Folder {
  const kept = new Map<Naming, boolean>()
  return copyOf(
    root,
    ({ synced, pending }) => tornBy(synced, pending, random),
    (folder) => {
      const names = new Map(folder.synced)
      // Most crashes leave the calls before some moment; some leave any of them.
      const orderly = random() < 0.5
      const until = Math.floor(random() * (folder.pending.length + 1))
      for (const [index, naming] of folder.pending.entries()) {
        const known = kept.get(naming)
        const isKept = known ?? (orderly ? index < until : random() < 0.5)
        kept.set(naming, isKept)
        if (!isKept) continue
        for (const entry of naming) if (entry.folder === folder) put(names, entry.name, entry.node)
      }
      return names
    },
  )
}

function copyOf(
  root: Folder,
  dataOf: (file: File) => Buffer,
  namesOf: (folder: Folder) => ReadonlyMap<string, Node>,
): Folder {
  const copies = new Map<Node, Node>()
  const copyFile = (file: File): File => {
    const data = dataOf(file)
    return { ...file, data, synced: data, pending: [] }
  }
  const copyFolder = (folder: Folder): Folder => {
    const names = new Map([...namesOf(folder)].map(([name, child]) => [name, copy(child)]))
    return { ...folder, names, synced: new Map(names), pending: [] }
  }
  const copy = (node: Node): Node => {
    const known = copies.get(node)
    if (known) return known
    const made = node.kind === 'file' ? copyFile(node) : copyFolder(node)
    copies.set(node, made)
    return made
  }
  return copyFolder(root)
}

/** A text that is the same for folders that hold the same. */
export function fingerprint(root: Folder): string {
  const hash = createHash('sha256')
  const add = (path: string, node: Node) => {
    hash.update(`${path}\n${node.ino}\n`)
    if (node.kind === 'file') hash.update(`${node.data.length}\n`).update(node.data)
    else
      for (const name of [...node.names.keys()].sort())
        add(`${path}/${name}`, node.names.get(name) as Node)
  }
  add('', root)
  return hash.digest('base64')
}
