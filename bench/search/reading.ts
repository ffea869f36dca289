// Building as the app does it: bodies are read from their files, checked by their hashes, and indexed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Body } from '#shared/body/blocks'
import { canonicalJson } from '#shared/body/serialise'
import type { Article } from '#shared/model/article'
import { bodyPath, sha256 } from '../../main/library/blobs'
import { Indexer } from '../../main/search/indexer'
import { articles, type Made } from './articles'

/** Seconds of processor time for so many articles, all that the thread of the index does until it answers queries. */
export function readAndBuild(count: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-bench-'))
  mkdirSync(join(folder, 'bodies'))
  const records = [...articles(count)].map((made) => keep(folder, made))
  const indexer = new Indexer({ folder, write: true })
  indexer.open()
  const start = process.cpuUsage()
  for (let at = 0; at < records.length; at += 50)
    indexer.put(records.slice(at, at + 50).map((article) => ({ article, annotations: [] })))
  indexer.find('nothing', [], 0, 1)
  const { user, system } = process.cpuUsage(start)
  indexer.save('bench')
  indexer.close()
  rmSync(folder, { recursive: true })
  return (user + system) / 1e6
}

function keep(folder: string, { id, title, text }: Made): Article {
  const words = text.split(' ')
  const body: Body = Array.from({ length: 10 }, (_, number) => ({
    type: 'paragraph' as const,
    children: [
      { type: 'text' as const, text: words.slice(number * 60, number * 60 + 60).join(' ') },
    ],
  }))
  const json = canonicalJson(body)
  const hash = sha256(json)
  writeFileSync(bodyPath(folder, hash), json)
  const at = '2024-01-01T00:00:00.000Z'
  return {
    id,
    title,
    byline: null,
    site: null,
    address: null,
    canonicalAddress: null,
    language: null,
    published: null,
    added: at,
    state: 'inbox',
    favourite: false,
    tags: [],
    position: null,
    corrections: [],
    words: words.length,
    versions: [
      {
        body: hash,
        retrieved: at,
        source: { kind: 'paste' },
        original: hash,
        mediaType: 'text/plain',
      },
    ],
    trashed: null,
  }
}
