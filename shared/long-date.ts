// How a date is written for people: the same in the window, in messages and in every export, whatever the system's order.
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/**
 * “19 June 2018”. The day is the one that stands in the date, whatever its time zone: for our own time stamps that is UTC,
 * for a publication what its publisher says. What does not begin with an ISO 8601 day that exists is given back as it is.
 */
export function longDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(date) ?? []
  const name = months[Number(month) - 1]
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  const isDay = Number(day) >= 1 && Number(day) <= days
  return name && isDay ? `${Number(day)} ${name} ${year}` : date
}
