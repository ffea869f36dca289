// Marked edits and speakers in every format.
import { expect, test } from 'vitest'
import { exporters } from './index'
import { readJsonExport } from './json'
import { exportOfWords } from './sample.cases'

const words = 'We were never going to build it.'
const exported = exportOfWords(words, {
  quotation: { speaker: 'Mara Stone', cue: 'said' },
  edits: [
    { start: 0, end: 2, text: 'The council' },
    { start: 8, end: 14, text: '' },
  ],
})
const edited = '[The council] were […] going to build it.'

test.each(exporters.map(({ id }) => id))('%s', (id) => {
  const text = exporters.find((exporter) => exporter.id === id)?.render(exported) ?? ''
  if (id === 'json') {
    const [annotation] = readJsonExport(text).articles[0]?.annotations ?? []
    expect(annotation).toEqual(exported.articles[0]?.annotations[0])
    return
  }
  // Brackets are escaped in Markdown, where they could begin a link.
  expect(text.replaceAll('\\[', '[')).toContain(edited)
  expect(text).toContain('Mara Stone')
})

test('the words of the source go along where a program reads them', () => {
  const rendered = (id: string) => exporters.find((one) => one.id === id)?.render(exported) ?? ''
  expect(rendered('csv')).toContain(words)
  expect(rendered('w3c')).toContain(`"exact": "${words}"`)
})

test('edits are of the words that were marked, and of no others', () => {
  const other = exportOfWords(words, { edits: [{ start: 0, end: 2, text: 'The council' }] })
  const [article] = other.articles
  const [annotation] = article?.annotations ?? []
  if (!article || annotation?.kind !== 'highlight') throw new Error('the sample has a passage')
  annotation.anchor = { ...annotation.anchor, exact: 'They were never going to build it.' }
  for (const { id, render } of exporters)
    if (id !== 'json') expect(render(other), id).not.toContain('The council]')
})
