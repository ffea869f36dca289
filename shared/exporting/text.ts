// Plain text. Heads stand at the beginning of a line, what they hold is indented: so no word of a passage can pass for a
// head. Lines of a passage are kept, never wrapped.
import type { ExportedAnnotation, ExportedArticle, Exporter, ExportInput } from './exporter'
import { nowReads, quotedWords } from './quoted-words'
import { addressOf, datesOf, headOf, linesOf, sourceParts } from './wording'

export const text: Exporter = {
  id: 'text',
  name: 'Plain text',
  extension: 'txt',
  mediaType: 'text/plain',
  render: (input) => input.articles.map((article) => articleText(article, input)).join('\n\n\n'),
}

function articleText({ article, text, annotations }: ExportedArticle, input: ExportInput): string {
  const title = oneLine(article.title)
  const head = [
    title,
    '='.repeat(Math.min([...title].length, 72)),
    oneLine(sourceParts(article).join(' · ')),
    oneLine(addressOf(article) ?? ''),
    datesOf(article, input.at),
  ].filter((line) => line !== '')
  const parts = annotations.map(
    (annotation, index) => `\n${annotationText(annotation, index + 1, text, input)}`,
  )
  return [...head, ...parts].map((part) => `${part}\n`).join('')
}

function annotationText(
  annotation: ExportedAnnotation,
  number: number,
  text: string,
  { labels }: ExportInput,
) {
  const tags = annotation.tags.length > 0 ? ` [${annotation.tags.join(', ')}]` : ''
  const lines = [`${number}. ${oneLine(headOf(annotation, labels))}${tags}`]
  if (annotation.kind === 'highlight') {
    const { words, remark, now } = quotedWords(annotation, text)
    lines.push('', ...indented(words))
    if (now !== null) lines.push('', `  (${remark} ${nowReads})`, '', ...indented(now))
    else if (remark) lines.push('', `  (${remark})`)
  }
  if (annotation.note !== '') {
    if (annotation.kind === 'highlight') lines.push('', '  Note:')
    lines.push('', ...indented(annotation.note))
  }
  return lines.join('\n')
}

const indented = (words: string) => linesOf(words).map((line) => (line === '' ? '' : `    ${line}`))

const oneLine = (words: string) => linesOf(words).join(' ')
