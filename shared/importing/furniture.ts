// The small lines around an article: who wrote it, when it appeared, whose the picture is. Only whole lines are recognised.

const name = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`
const particle = 'and|&|de|del|da|di|du|van|von|der|den|la|le|bin|al'
const byline = new RegExp(
  String.raw`^(?:[Bb]y|BY):?\s+${name}(?:\s+(?:${name}|${particle}))*(?:\s*[,|–—-]\s*[^.!?]{1,60})?$`,
  'u',
)

/** “By Jane Doe and John Roe, Reuters”. */
export function isByline(line: string): boolean {
  return line.length <= 200 && byline.test(line.trim())
}

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august'],
  ...['september', 'october', 'november', 'december'],
]
const month = `(?<month>${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t)?`).join('|')})\\.?`
const lead = String.raw`(?:(?:first\s+)?(?:published|posted|updated|last\s+updated|date)(?:\s+on)?:?\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`
const time = String.raw`(?:,?\s*(?:at\s+|[|·–—-]\s*)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s+\(?[a-z]{2,5}\)?)?)?`
const dates = [
  String.raw`${month}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})`,
  String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+${month},?\s+(?<year>\d{4})`,
  String.raw`(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})`,
].map((date) => new RegExp(`^${lead}${date}${time}$`, 'i'))

/** The day that a line of nothing but a date names (“Published June 19, 2018, 4:05 pm”), as `2018-06-19`; else null. */
export function publishedIn(line: string): string | null {
  const text = line.trim()
  if (text.length > 80) return null
  for (const date of dates) {
    const groups = date.exec(text)?.groups
    if (!groups) continue
    const { year, day = '', number } = groups
    const index = months.findIndex(
      (name) => name.slice(0, 3) === groups.month?.slice(0, 3).toLowerCase(),
    )
    const iso = `${year}-${number ?? String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
    return isDay(iso) ? iso : null
  }
  return null
}

function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)
}

const credit =
  /^(?:©|\(c\)\s|copyright\b|(?:photo|image|picture|credit)s?(?:\s+(?:by|credit))?\s*[:/])/i

/** A byline, a date, a credit, or how long the text takes: what may stand between a title and its repetition. */
export function isFurniture(line: string): boolean {
  const text = line.trim()
  if (text === '' || text.length > 120) return false
  return (
    isByline(text) ||
    publishedIn(text) !== null ||
    credit.test(text) ||
    /^\d+\s*(?:min(?:ute)?s?)\.?(?:\s+read)?$/i.test(text)
  )
}
