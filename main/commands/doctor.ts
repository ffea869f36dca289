// The commands that check a library, and mend it.
import type { Commands } from '#shared/contract'
import { examine } from '../backup/examine'
import { mend } from '../backup/mend'
import { describeTrouble } from '../backup/trouble'
import type { Context } from './context'

export function doctorCommands({
  library,
  bodyOf,
  recovery,
}: Context): Pick<Commands, 'library.examine' | 'library.mend'> {
  return {
    async 'library.examine'() {
      const { troubles, examined } = await examine(library)
      return { findings: troubles.map(describeTrouble), examined }
    },
    'library.mend': async () => ({ done: await mend({ library, bodyOf, recovery }) }),
  }
}
