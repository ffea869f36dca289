// The commands about what became of records, and about the trash.
import { z } from 'zod'
import { Edit } from '../model/anchor'
import { Id, Timestamp } from '../model/values'
import { type CommandTable, nothing, Reference, References } from './values'

/** One step of a record's history. */
export const HistoryStep = z.object({
  /** Names the state that it left. */
  operation: Id,
  at: Timestamp,
  /** A phrase for people: "Note edited". */
  what: z.string(),
  /** The texts that changed, such as the note, with what changed in them. */
  differences: z.array(z.object({ field: z.string(), difference: z.array(Edit) })),
  /** Whether the record is as it was after this step. */
  isNow: z.boolean(),
  /** Whether the record was in the trash after this step. */
  isTrashed: z.boolean(),
})
export type HistoryStep = z.infer<typeof HistoryStep>

export const historyCommands = {
  /** What became of an article or an annotation, the latest first. */
  'history.of': {
    input: z.object({ record: Reference }),
    output: z.object({ record: Id, name: z.string(), steps: z.array(HistoryStep) }),
  },
  /** Makes an article or annotation what it was after a step. A step of undo. */
  'history.restore': { input: z.object({ record: Reference, operation: Id }), output: nothing },

  /** What lies in the trash: articles, and annotations of articles that do not. */
  'trash.list': {
    input: nothing,
    output: z.object({
      articles: z.array(
        z.object({ id: Id, title: z.string(), trashed: Timestamp, annotations: z.int() }),
      ),
      annotations: z.array(
        z.object({
          id: Id,
          article: Id,
          title: z.string(),
          words: z.string(),
          note: z.string(),
          trashed: Timestamp,
        }),
      ),
    }),
  },
  /** Takes all of it away for good, with the texts that nothing else uses. Can't be undone. */
  'trash.empty': {
    input: nothing,
    output: z.object({ articles: z.int(), annotations: z.int(), texts: z.int() }),
  },
  'annotation.restore': { input: z.object({ annotations: References }), output: nothing },
} satisfies CommandTable
