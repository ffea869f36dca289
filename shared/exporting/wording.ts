// How an export words what it says of an article and of a passage, the same in every format that people read.
import { longDate } from '../long-date'
import type { Article } from '../model/article'
import type { Label } from '../model/label'
import { atBeginning } from '../quotations/speaker-name'
import type { ExportedAnnotation } from './exporter'

/** Who said it, where and when: what is known of byline, site and date of publication. */
export function sourceParts({ byline, site, published }: Article): string[] {
  return [byline, site, published && longDate(published)].filter((part) => !!part) as string[]
}

/** The address that others know the article by. */
export function addressOf({ canonicalAddress, address }: Article): string | null {
  return canonicalAddress ?? address
}

/** “Added 3 July 2024 · Exported 4 July 2024”. */
export function datesOf({ added }: Article, at: string): string {
  return `Added ${longDate(added)} · Exported ${longDate(at)}`
}

/** What the reader calls a label; its id, should the label be unknown. */
export function labelName(labels: readonly Label[], id: string): string {
  return labels.find((label) => label.id === id)?.name ?? id
}

/** The head of an annotation: its label and whose words it holds, or that it is a note on the whole article. */
export function headOf(annotation: ExportedAnnotation, labels: readonly Label[]): string {
  if (annotation.kind === 'note') return 'Note on the article'
  const { speaker = null, cue = null } = annotation.quotation ?? {}
  const said = speaker && `${atBeginning(speaker)}${cue ? ` (“${cue}”)` : ''}`
  return [labelName(labels, annotation.label), ...(said ? [said] : [])].join(' · ')
}

/** The lines of a text, whichever way they are separated. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r]/)
}
