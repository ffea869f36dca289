// Days, as `before:` and `after:` count them: since 1970-01-01, in the calendar of the date as it is written.

/**
 * The first day that a date begins with: `2024`, `2024-05`, `2024-05-17`, or a date with time. Undefined where it is no date.
 */
export function dayOf(date: string | null): number | undefined {
  const parts = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?![\d-])/.exec(date?.trim() ?? '')
  if (!parts) return undefined
  const [, year, month = '1', day = '1'] = parts
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const back = new Date(at)
  const isReal = back.getUTCMonth() === Number(month) - 1 && back.getUTCDate() === Number(day)
  return isReal ? Math.floor(at / 86_400_000) : undefined
}
