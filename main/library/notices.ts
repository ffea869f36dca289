// What a reader is told about damage that was found, and what became of it.
import { basename } from 'node:path'
import type { Opened } from './documents'
import type { JournalState } from './journal-state'

type Found = Pick<Opened<object>, 'name' | 'damaged' | 'keptAs'>

const kept = (names: readonly string[]) =>
  names.length > 0 ? ` What was there is kept as ${names.join(' and ')}.` : ''

const trouble = ({ name, damaged }: Found) =>
  `The file ${name.replaceAll('\\', '/')} of your library was ${damaged ? 'damaged' : 'missing'}`

/** For a document that the journals tell anew. */
export const rebuilt = (found: Found) =>
  `${trouble(found)}, and was made again from the journal.${kept(found.keptAs)}`

/** For a document that no journal tells. */
export const begunAnew = (found: Found) =>
  `${trouble(found)} and is begun anew.${kept(found.keptAs)}`

export const olderUsed = (found: Found) =>
  `${trouble(found)}, so the generation before it is used; the last change may be missing.${kept(found.keptAs)}`

export const journalDamaged = (name: string, lines: number, aside: string | null) =>
  `In the file ${basename(name)} of your library’s journal ${lines === 1 ? '1 line was' : `${lines} lines were`} damaged and passed over; what the other files hold of it is there.${kept(aside ? [aside] : [])}`

/** For the journal that was written on last. */
export const journalLacks = (name: string, state: Exclude<JournalState, 'whole'>) =>
  `The file ${name} of your library’s journal ${state === 'cut off' ? 'was' : 'is'} ${state}. What the other files hold of it is there, but the history of some changes may be lost. If another program synchronises this folder, let it finish.`

/** For who reads a library that is not the one any more that was opened. */
export const replaced =
  'The library was put back to another state, by a backup or another program. Open this window again to see it.'
