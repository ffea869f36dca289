// Words for versions.
import type { Row } from '#shared/comparing/index'
import type { Source } from '#shared/model/article'

const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** “5 March 2026 at 14:05”, in the reader's time zone. */
export const whenOf = (time: string) => dayAndTime.format(new Date(time))

const shortDayAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** “5 Mar 2026, 14:05”, where there is little room. */
export const shortWhenOf = (time: string) => shortDayAndTime.format(new Date(time))

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
