// The names under which the preload and the main process meet.
import type { CommandName } from '#shared/contract'

export const commandChannel = (name: CommandName) => `command:${name}` as const
export const eventChannel = 'event'
export const listenChannel = 'listen'

/** How the preload is told the names of the commands, so that the contract's schemas stay out of it. */
export const commandsArgument = '--pullquote-commands='
