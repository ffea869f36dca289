// When an article was published, as its source said it: a date is written out in the reader's language, anything else is
// shown as it came.
export function publishedDate(published: string, locale?: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(published)
  if (!day) return published
  // The day as the source wrote it, whatever the time zone it was written in.
  const date = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])))
  if (!published.startsWith(date.toISOString().slice(0, 10))) return published
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
