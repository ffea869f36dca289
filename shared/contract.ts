// The contract: the only way in. Each command with what it takes and gives, and each event. Electron's IPC, the browser
// host and the command line are derived from these two tables; a command without an implementation does not compile.
import type { z } from 'zod'
import { annotationCommands } from './contract/annotations'
import { articleCommands } from './contract/articles'
import { backupCommands } from './contract/backups'
import { doctorCommands } from './contract/doctor'
import { exportCommands } from './contract/exports'
import { gatheringCommands } from './contract/gathering'
import { historyCommands } from './contract/history'
import { libraryCommands } from './contract/library'
import { quotationCommands } from './contract/quotations'
import { reviewCommands } from './contract/review'
import { searchCommands } from './contract/search'
import { settingsCommands } from './contract/settings'
import type { CommandTable } from './contract/values'
import { verifyingCommands } from './contract/verifying'
import { versionCommands } from './contract/versions'

export * from './contract/backups'
export * from './contract/doctor'
export * from './contract/events'
export * from './contract/gathering'
export * from './contract/history'
export * from './contract/import-source'
export * from './contract/review'
export * from './contract/search'
export * from './contract/views'

export const contract = {
  ...libraryCommands,
  ...doctorCommands,
  ...backupCommands,
  ...historyCommands,
  ...articleCommands,
  ...versionCommands,
  ...annotationCommands,
  ...reviewCommands,
  ...exportCommands,
  ...searchCommands,
  ...quotationCommands,
  ...gatheringCommands,
  ...settingsCommands,
  ...verifyingCommands,
} satisfies CommandTable

export type Contract = typeof contract
export type CommandName = keyof Contract
export type Input<N extends CommandName> = z.input<Contract[N]['input']>
export type ParsedInput<N extends CommandName> = z.output<Contract[N]['input']>
export type Output<N extends CommandName> = z.output<Contract[N]['output']>

/** What implements the contract. */
export type Commands = {
  [N in CommandName]: (input: ParsedInput<N>) => Promise<Output<N>>
}
