// The commands about how the reader likes to read.
import { z } from 'zod'
import { Settings, SettingsEdit } from '../model/settings'
import type { CommandTable } from './values'

export const settingsCommands = {
  'settings.edit': { input: z.object({ fields: SettingsEdit }), output: Settings },
} satisfies CommandTable
