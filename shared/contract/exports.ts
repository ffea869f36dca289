// The commands that take passages and notes out.
import { z } from 'zod'
import { IntegrityWarning, PassageWarning } from '../integrity/warning'
import { CitationStyleId } from '../model/settings'
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
      /** What passages might hide when they stand alone; it never keeps an export back. */
      warnings: z.array(
        PassageWarning.extend({
          /** The title of its article, and the first words of the passage. */
          title: z.string(),
          passage: z.string(),
        }),
      ),
    }),
  },
  /** A passage with its source, as it is copied to the clipboard. */
  'export.quote': {
    input: z
      .object({
        /** May be left out where the annotation is given, and so may the passage. */
        article: Reference.optional(),
        /** The version that the offsets are of; the newest where left out. The source says so of an older one. */
        version: VersionReference.optional(),
        start: z.int().min(0).optional(),
        end: z.int().min(0).optional(),
        /** The words, in place of offsets. */
        quote: z.string().min(1).optional(),
        prefix: z.string().optional(),
        suffix: z.string().optional(),
        /** Whose quote it is: its speaker is named, and its marked edits are made where the words are its own. */
        annotation: Reference.optional(),
        /** As the settings say where left out. */
        style: CitationStyleId.optional(),
      })
      .refine(({ article, annotation }) => article !== undefined || annotation !== undefined, {
        message: 'name an article or an annotation',
      }),
    output: z.object({
      text: z.string(),
      mediaType: z.enum(['text/plain', 'text/html']),
      /** What a reader of the quote alone might take wrong; it never keeps a quote back. */
      warnings: z.array(IntegrityWarning),
    }),
  },
} satisfies CommandTable
