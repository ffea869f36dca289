// JSON: everything that Pullquote knows of the exported annotations and their articles, so that it can be had back.
import { z } from 'zod'
import { Failure } from '../failure'
import { PassageWarning } from '../integrity/warning'
import { Located } from '../model/anchor'
import { Annotation } from '../model/annotation'
import { Article } from '../model/article'
import { Label } from '../model/label'
import { Timestamp } from '../model/values'
import type { Exporter } from './exporter'

const format = 'pullquote-annotations'
const version = 1

export const JsonExport = z.object({
  format: z.literal(format),
  version: z.literal(version),
  exported: Timestamp,
  generator: z.object({ name: z.literal('Pullquote'), version: z.string() }),
  labels: z.array(Label),
  articles: z.array(
    z.object({
      article: Article,
      /** The canonical text of the newest version: what the offsets of `located` count in (UTF-16 code units). */
      text: z.string(),
      /** The records, each with where its words are in that text, and whether the reader decided that. */
      annotations: z.array(
        Annotation.and(
          z.object({ located: Located.nullable(), decided: z.boolean().default(false) }),
        ),
      ),
      /** What passages might hide when they stand alone. */
      warnings: z.array(PassageWarning).optional(),
    }),
  ),
})
export type JsonExport = z.infer<typeof JsonExport>

export const json: Exporter = {
  id: 'json',
  name: 'JSON (everything)',
  extension: 'json',
  mediaType: 'application/json',
  render: ({ articles, labels, at, version: pullquote }) => {
    const envelope: JsonExport = {
      format,
      version,
      exported: at,
      generator: { name: 'Pullquote', version: pullquote },
      labels,
      articles,
    }
    return `${JSON.stringify(envelope, null, 2)}\n`
  },
}

/** Reads what `json` wrote; the records are the same again. Throws `bad-input` where it is anything else. */
export function readJsonExport(text: string): JsonExport {
  const value = parse(text)
  const head = z.object({ format: z.literal(format), version: z.number() }).safeParse(value)
  if (!head.success)
    throw new Failure(
      'bad-input',
      'This file is not a JSON export of Pullquote; choose another one.',
    )
  if (head.data.version > version)
    throw new Failure(
      'bad-input',
      'This JSON export was written by a newer Pullquote; update Pullquote to read it.',
    )
  const parsed = JsonExport.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Failure(
    'bad-input',
    `This JSON export of Pullquote is damaged: ${z.prettifyError(parsed.error)}`,
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw new Failure('bad-input', 'This file is not JSON; choose an export of Pullquote.', {
      cause,
    })
  }
}
