// Words for versions.
import type { Row } from '#shared/comparing/index'
import type { Source, Version } from '#shared/model/article'

/** Points in time as a reader names them, to the minute or to the second. */
function formatsOf(month: 'long' | 'short') {
  const minute = {
    day: 'numeric',
    month,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  return {
    minute: new Intl.DateTimeFormat('en-GB', minute),
    second: new Intl.DateTimeFormat('en-GB', { ...minute, second: '2-digit' }),
  }
}
const [long, short] = [formatsOf('long'), formatsOf('short')]

type Retrieved = Pick<Version, 'retrieved'>

/** To the second where one of the others was retrieved in the same minute. */
function told({ minute, second }: typeof long, time: string, others: readonly Retrieved[]): string {
  const name = minute.format(new Date(time))
  const isOther = ({ retrieved }: Retrieved) =>
    retrieved !== time && minute.format(new Date(retrieved)) === name
  return others.some(isOther) ? second.format(new Date(time)) : name
}

/** “5 March 2026 at 14:05”, in the reader's time zone; told apart from other versions where those are given. */
export const whenOf = (time: string, others: readonly Retrieved[] = []) => told(long, time, others)

/** “5 Mar 2026, 14:05”, where there is little room. */
export const shortWhenOf = (time: string, others: readonly Retrieved[] = []) =>
  told(short, time, others)

/** What a version came from, short: a host, a file's name. */
export function whenceOf(source: Source): string {
  switch (source.kind) {
    case 'address':
      return URL.canParse(source.address)
        ? new URL(source.address).hostname.replace(/^www\./, '')
        : source.address
    case 'file':
      return source.name
    case 'paste':
      return 'pasted'
    case 'welcome':
      return 'the tour'
  }
}

/** What became of a paragraph, in a word. */
export const becameOf: Record<Exclude<Row['kind'], 'same'>, string> = {
  changed: 'Edited',
  removed: 'Removed',
  added: 'Added',
  'moved-away': 'Moved away',
  'moved-here': 'Moved here',
}
