// In which order the texts of an article stood, as far as dates tell.
import type { Version } from './article'

/** Systems and archives that do not know when a file was written name a year before this one. */
const firstYear = 1990

/**
 * The index at which a version belongs among others: at the end, unless dates tell that it is older than those there. A text
 * that says when it was last changed is older than one that says a later time. Else a file that was written before another text
 * was retrieved (or written, where that came from a file too) is older. Where nothing is known, what comes in later is newer.
 */
export function placeAmong(versions: readonly Version[], version: Version): number {
  let at = versions.length
  while (at > 0 && isOlder(version, versions[at - 1] as Version)) at -= 1
  return at
}

function isOlder(one: Version, other: Version): boolean {
  const [changed, changedOther] = [instantOf(one.modified), instantOf(other.modified)]
  // One day may be written in two ways, so that less than a day says nothing.
  if (changed !== null && changedOther !== null && changed !== changedOther)
    return isDay(one.modified) || isDay(other.modified)
      ? changedOther - changed >= dayLength
      : changed < changedOther
  return stoodAt(one) < stoodAt(other)
}

const dayLength = 24 * 60 * 60 * 1_000
const isDay = (date: string | undefined) => date !== undefined && !date.includes(':')

function instantOf(date: string | undefined): number | null {
  const instant = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(instant) ? null : instant
}

/** The last time at which the text is known to have stood so. */
function stoodAt({ saved, retrieved }: Version): number {
  const known = saved !== undefined && new Date(saved).getUTCFullYear() >= firstYear
  return Date.parse(known ? saved : retrieved)
}
