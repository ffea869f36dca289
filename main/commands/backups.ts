// The commands about backups. After `backup.restore` the session opens the library anew, see restorable.ts.
import type { Commands } from '#shared/contract'
import type { Backups } from '../backup/backups'

type Names = 'backup.list' | 'backup.take' | 'backup.look' | 'backup.restore'

export function backupCommands(backups: Backups): Pick<Commands, Names> {
  return {
    'backup.list': () => backups.list(),
    'backup.take': () => backups.take('asked for'),
    'backup.look': ({ backup }) => backups.look(backup),
    'backup.restore': ({ backup }) => backups.restore(backup),
  }
}
