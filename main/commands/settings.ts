// The command about settings.
import type { Commands } from '#shared/contract'
import type { Context } from './context'

export function settingsCommands({ library }: Context): Pick<Commands, 'settings.edit'> {
  return { 'settings.edit': ({ fields }) => library.editSettings(fields) }
}
