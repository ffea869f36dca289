// The commands that take passages and notes out.
import { z } from 'zod'
import { type CommandTable, nothing, Reference, VersionReference } from './values'

const ExportScope = z.object({
  /** Articles whose annotations to export; all of the library where left out. */
  articles: z.array(Reference).optional(),
  /** Only these annotations. */
  annotations: z.array(Reference).optional(),
})

export const exportCommands = {
  'export.formats': {
    input: nothing,
    output: z.array(
      z.object({ id: z.string(), name: z.string(), extension: z.string(), mediaType: z.string() }),
    ),
  },
  'export.render': {
    input: z.object({ format: z.string(), scope: ExportScope }),
    output: z.object({
      text: z.string(),
      /** A file name that every file system takes. */
      name: z.string(),
      mediaType: z.string(),
      articles: z.int(),
      annotations: z.int(),
    }),
  },
  /** A passage with its source, as it is copied to the clipboard. */
  'export.quote': {
    input: z.object({
      article: Reference,
      /** The version that the offsets are of; the newest where left out. The source says so of an older one. */
      version: VersionReference.optional(),
      start: z.int().min(0),
      end: z.int().min(0),
    }),
    output: z.object({ text: z.string() }),
  },
} satisfies CommandTable
