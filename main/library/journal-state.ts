// Whether the journal that was written on last is what the documents know of it. They hold what it held, so it is not needed to
// open the library; but what became of its records, and when, only it tells.
import type { LibraryDocument } from './document-schemas'
import type { DeviceJournal } from './replay'

export type JournalState = 'whole' | 'missing' | 'damaged' | 'cut off'

/** As far as opening a library sees it: what stands before the end of what the documents hold is not read. */
export function stateOfJournal(
  device: string,
  { folded }: Pick<LibraryDocument, 'folded'>,
  journals: ReadonlyMap<string, DeviceJournal>,
): JournalState {
  const known = folded[device]
  if (!known || known.sequence === 0) return 'whole'
  const newest = journals.get(device)?.newest
  if (!newest) return 'missing'
  const { header, bytes } = newest
  if (!header) return 'damaged'
  // The file that was written on has gone, and those before it are there.
  if (header.first < known.first) return 'missing'
  return header.first === known.first && bytes.length < known.offset ? 'cut off' : 'whole'
}
