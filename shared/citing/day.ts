// The day of a date, for formats that want its parts.

export interface Day {
  year: number
  month?: number
  day?: number
}

/**
 * What an ISO 8601 date begins with: a year, a month, a day, as far as they are given. The day is the one that stands in the
 * date, whatever its time zone. Null for anything else.
 */
export function dayOf(date: string | null): Day | null {
  const [, year, month, day] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?!\d))?)?(?![\d-])/.exec(date ?? '') ?? []
  if (!year) return null
  const [m, d] = [Number(month), Number(day)]
  if (!(m >= 1 && m <= 12)) return { year: Number(year) }
  const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate()
  return d >= 1 && d <= last
    ? { year: Number(year), month: m, day: d }
    : { year: Number(year), month: m }
}

/** As far as it is known: “2024-06-19”, “2024-06”, “2024”. */
export function isoOf({ year, month, day }: Day): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const parts = [String(year).padStart(4, '0')]
  if (month) parts.push(two(month))
  if (month && day) parts.push(two(day))
  return parts.join('-')
}
