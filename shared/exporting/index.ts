// The export formats, and what they have in common. To add one: write its file, and add its line to the table.
import { Failure } from '../failure'
import { csv } from './csv'
import type { Exporter } from './exporter'
import { html } from './html'
import { json } from './json'
import { markdown } from './markdown'
import { text } from './text'
import { w3c } from './w3c'

export { fileNameFor } from './file-name'
export { orderAnnotations } from './order'

export const exporters: readonly Exporter[] = [markdown, html, text, csv, json, w3c]

/** The format with that id. Throws `bad-input`, naming the ids that there are. */
export function exporterFor(id: string): Exporter {
  const exporter = exporters.find((candidate) => candidate.id === id)
  if (exporter) return exporter
  const ids = exporters.map((candidate) => candidate.id).join(', ')
  throw new Failure('bad-input', `There is no export format “${id}”; choose one of ${ids}.`)
}
