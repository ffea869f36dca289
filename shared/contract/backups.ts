// The commands about backups: verified generations of the whole library, kept beside it.
import { z } from 'zod'
import { Timestamp } from '../model/values'
import { type CommandTable, nothing } from './values'

/** Why a generation was taken: by itself, because somebody asked for it, or to keep what a restored one replaced. */
export const backupReasons = ['by itself', 'asked for', 'before restoring'] as const

/** A generation, and what it holds. */
export const Backup = z.object({
  /** Names it; sorts by time. */
  id: z.string(),
  taken: Timestamp,
  reason: z.enum(backupReasons),
  /** Articles out of the trash, those in it, and annotations of the former. */
  articles: z.int(),
  trashed: z.int(),
  annotations: z.int(),
  /** The titles of the articles that were added last, the latest first. */
  latest: z.array(z.string()),
  /** Of its files together; generations share what is the same in them. */
  bytes: z.int(),
})
export type Backup = z.infer<typeof Backup>

/** The id of a backup, or a beginning of it that fits no other; `latest` for the newest. */
const BackupReference = z.string().min(1).max(60)

/** What restoring would do to an article. */
export const BackupChange = z.object({
  kind: z.enum(['comes back', 'changes', 'goes']),
  title: z.string(),
  annotations: z.int(),
})
export type BackupChange = z.infer<typeof BackupChange>

export const backupCommands = {
  /** The newest first. */
  'backup.list': { input: nothing, output: z.array(Backup) },
  'backup.take': { input: nothing, output: Backup },
  /** What a generation holds beside what the library holds now. */
  'backup.look': {
    input: z.object({ backup: BackupReference }),
    output: z.object({
      backup: Backup,
      comingBack: z.int(),
      changing: z.int(),
      going: z.int(),
      same: z.int(),
      /** The first of those that are not the same. */
      changes: z.array(BackupChange),
    }),
  },
  /** Makes the library what it was; what it was until now is kept as a backup, `kept`. */
  'backup.restore': {
    input: z.object({ backup: BackupReference }),
    output: z.object({ restored: Backup, kept: Backup }),
  },
} satisfies CommandTable
