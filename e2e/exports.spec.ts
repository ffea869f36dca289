// Exporting: each format is seen in the window, saved, and read back by a parser that knows nothing of Pullquote.
import type { Element, Nodes as HtmlNodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Nodes as MarkdownNodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import Papa from 'papaparse'
import { SKIP, visit } from 'unist-util-visit'
import { textOf } from '#shared/body/text'
import { unescapeFormula } from '#shared/exporting/csv'
import { readJsonExport } from '#shared/exporting/json'
import { type App, expect, test } from './app'
import { ArticlePage } from './article-page'
import { bringIn, ferry, ledger, type Story } from './articles'
import { pasted } from './clipboard'
import { ExportDialog } from './export-dialog'

/** The marks in the ledger, in the order of its text. */
const marks = [
  { label: 'Quote', quote: 'The 🚢 ferry 👩‍👩‍👧 carried 🐑 sheep', note: '', tags: [] },
  {
    label: 'Claim',
    quote: '=HYPERLINK("https://coast-gazette.example/","Free money")',
    note: '=SUM(A1:A9) is **no** note',
    tags: [],
  },
  {
    label: 'Evidence',
    quote: '*Every* row | had a "pipe", a <b>tag</b> & an _underscore_, and # was no heading.',
    note: 'Has a | and "quotes",\n\n- a list,\n- <script>alert(1)</script>.',
    tags: ['pipes', 'a "tag"'],
  },
  {
    label: 'Context',
    quote: 'The first line of the poem,\nthe second line, with a comma,\nand the third.',
    note: '',
    tags: ['poetry'],
  },
  { label: 'Question', quote: '-1+1', note: '', tags: [] },
  { label: 'Question', quote: '@sum', note: '', tags: [] },
]
const quotes = marks.map(({ quote }) => quote)
const articleNote = 'Ask the *editor* about this.'

/** The ledger lies open, with its marks, made in another order than that of the text. */
async function openLedger(app: App): Promise<{ article: string; dialog: ExportDialog }> {
  const article = await bringIn(app, ledger)
  for (const { label, quote, note, tags } of [...marks].reverse())
    await app.call('annotation.create', {
      article,
      passage: { quote },
      label: label.toLowerCase(),
      note,
      tags,
    })
  await app.call('annotation.create', { article, note: articleNote })
  await new ArticlePage(app).open(ledger.title)
  const dialog = new ExportDialog(app)
  await dialog.open()
  await expect(dialog.status).toHaveText('7 passages and notes')
  return { article, dialog }
}

/** Chooses a format; gives the file that is saved, which is what was shown. */
async function exportAs(dialog: ExportDialog, format: string, start: RegExp) {
  await dialog.choose('Format', format)
  await expect(dialog.text).toHaveText(start)
  const file = await dialog.save()
  expect(await dialog.text.textContent()).toBe(file.text)
  return file
}

test('Markdown', async ({ app }) => {
  const { dialog } = await openLedger(app)
  const { name, text } = await exportAs(dialog, 'Markdown', /^# A ledger/)
  expect(name).toBe('A ledger of “difficult” words.md')
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const found = { headings: [] as string[], quotes: [] as string[], links: [] as string[] }
  const structure: string[] = []
  visit(tree, (node) => {
    if (node.type === 'html' || node.type === 'table' || node.type === 'list')
      structure.push(node.type)
    if (node.type === 'heading') found.headings.push(words(node))
    if (node.type === 'link') found.links.push(node.url)
    if (node.type !== 'blockquote') return
    found.quotes.push(words(node))
    // Some readers make links of the addresses in a passage; its words are the same.
    return SKIP
  })
  expect(found).toEqual({
    headings: [ledger.title],
    quotes,
    links: ['https://coast-gazette.example/ledger?a=1&b=2'],
  })
  // The list is the note's own; nothing of a passage became a part of the document.
  expect(structure).toEqual(['list'])
  const all = words(tree)
  for (const part of [
    'Ida Brandt',
    'The Coast Gazette',
    '4 March 2026',
    '<script>alert(1)</script>',
  ])
    expect(all).toContain(part)
})

test('HTML', async ({ app }) => {
  const { dialog } = await openLedger(app)
  const { name, text } = await exportAs(dialog, 'Web page', /^<!doctype html>/)
  expect(name).toBe('A ledger of “difficult” words.html')
  const tree = fromHtml(text)
  const elements: Element[] = []
  visit(tree, 'element', (element) => {
    elements.push(element)
  })
  const all = (tag: string) => elements.filter(({ tagName }) => tagName === tag)
  expect(all('blockquote').map(shown)).toEqual(quotes)
  expect(all('h1').map(shown)).toEqual([ledger.title])
  expect(all('title').map(shown)).toEqual([ledger.title])
  for (const tag of ['script', 'b', 'img', 'iframe', 'link']) expect(all(tag)).toEqual([])
  expect(all('strong').map(shown)).toEqual(['no'])
  expect(all('a').map(({ properties }) => properties.href)).toEqual([
    'https://coast-gazette.example/ledger?a=1&b=2',
  ])
  expect(shown(tree)).toContain('<script>alert(1)</script>')
  expect(shown(tree)).toContain('a "tag"')
})

test('plain text', async ({ app }) => {
  const { dialog } = await openLedger(app)
  const { name, text } = await exportAs(dialog, 'Plain text', /^A ledger/)
  expect(name).toBe('A ledger of “difficult” words.txt')
  const [head, ...entries] = text.split(/^(?=\d+\. )/m)
  expect(head?.split('\n').slice(0, 4)).toEqual([
    ledger.title,
    '='.repeat(ledger.title.length),
    'Ida Brandt · The Coast Gazette · 4 March 2026',
    'https://coast-gazette.example/ledger?a=1&b=2',
  ])
  expect(entries.map((entry) => entry.split('\n')[0])).toEqual([
    '1. Note on the article',
    '2. Quote',
    '3. Claim',
    '4. Evidence [pipes, a "tag"]',
    '5. Context [poetry]',
    '6. Question',
    '7. Question',
  ])
  const indented = entries.map((entry) => /(?:^ {4}.*\n)+/m.exec(entry)?.[0].replace(/^ {4}/gm, ''))
  expect(indented.map((lines) => lines?.trimEnd())).toEqual([articleNote, ...quotes])
})

test('CSV', async ({ app }) => {
  const { dialog, article } = await openLedger(app)
  const { name, text } = await exportAs(dialog, 'CSV', /^\uFEFF?article id,title/)
  expect(name).toBe('A ledger of “difficult” words.csv')
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  // No cell is a formula, and each is what it was when the mark before it is taken away.
  for (const row of data)
    for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  const row = { title: ledger.title, byline: 'Ida Brandt', site: 'The Coast Gazette' }
  const read = data.map((cells) =>
    Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, unescapeFormula(cell)])),
  )
  expect(read).toMatchObject([
    { ...row, 'article id': article, kind: 'note', quote: '', label: '', note: articleNote },
    ...marks.map(({ tags, ...mark }) => ({
      ...row,
      ...mark,
      kind: 'highlight',
      status: 'exact',
      tags: tags.join(', '),
    })),
  ])
})

test('JSON', async ({ app }) => {
  const { dialog, article } = await openLedger(app)
  // The place in the article is a part of its record, kept a moment after it was opened.
  const open = () => app.call('article.open', { article })
  await expect.poll(async () => (await open()).article.position).not.toBeNull()
  const { name, text } = await exportAs(dialog, 'JSON (everything)', /^\{\s+"format"/)
  expect(name).toBe('A ledger of “difficult” words.json')
  const { articles, labels } = readJsonExport(text)
  const opened = await open()
  const { minutes, annotations, ...record } = opened.article
  expect(annotations).toBe(7)
  expect(minutes).toBe(1)
  expect(articles).toEqual([
    {
      article: record,
      text: textOf(opened.body),
      annotations: opened.annotations,
      // Of the first line, whose negation comes just after the marked words.
      warnings: expect.arrayContaining([expect.objectContaining({ kind: 'negation' })]),
    },
  ])
  expect(labels).toEqual((await app.call('library.open', {})).labels)
})

test('W3C Web Annotation, counted in code points', async ({ app }) => {
  const { dialog, article } = await openLedger(app)
  const { name, text } = await exportAs(dialog, 'W3C Web Annotation', /^\{\s+"@context"/)
  expect(name).toBe('A ledger of “difficult” words.jsonld')
  const { items } = (JSON.parse(text) as { first: { items: WebAnnotation[] } }).first
  const codePoints = [...textOf((await app.call('article.open', { article })).body)]
  expect(items).toHaveLength(7)
  for (const { target } of items)
    expect(target.source.id).toBe('https://coast-gazette.example/ledger?a=1&b=2')
  const [note, ...passages] = items
  expect(note?.target.selector).toBeUndefined()
  expect(note?.body).toMatchObject([
    { type: 'TextualBody', value: articleNote, format: 'text/markdown', purpose: 'commenting' },
  ])
  const read = passages.map(({ target }) => {
    const [quote, position] = target.selector ?? []
    const { start = 0, end = 0 } = position ?? {}
    const around = codePoints
      .slice(0, start)
      .join('')
      .endsWith(quote?.prefix ?? ' ')
    return { exact: quote?.exact, at: codePoints.slice(start, end).join(''), around }
  })
  expect(read).toEqual(quotes.map((quote) => ({ exact: quote, at: quote, around: true })))
  expect(passages[2]?.body).toMatchObject([
    { value: 'Evidence', purpose: 'classifying' },
    { value: marks[2]?.note, purpose: 'commenting' },
    { value: 'pipes', purpose: 'tagging' },
    { value: 'a "tag"', purpose: 'tagging' },
  ])
})

test('what is copied is what is shown', async ({ app }) => {
  const { dialog } = await openLedger(app)
  await dialog.choose('Format', 'Plain text')
  await expect(dialog.text).toHaveText(/^A ledger/)
  const text = await dialog.text.textContent()
  await dialog.button('Copy').click()
  await expect(app.page.getByText('Copied.')).toBeVisible()
  await dialog.close()
  expect(await pasted(app)).toBe(text)
})

test.describe('what is exported', () => {
  const note = (app: App, article: string, text: string) =>
    app.call('annotation.create', { article, note: text })
  /** The titles of the articles in the text that is shown, in their order. */
  const titles = async (dialog: ExportDialog) => {
    const { text } = await dialog.save()
    return readJsonExport(text).articles.map(({ article }) => article.title)
  }
  const harbour: Story = { title: 'The harbour', markdown: '# The harbour\n\nIt is deep.' }

  test('can be one article, some, or all', async ({ app }) => {
    for (const [story, text] of [
      [harbour, 'one'],
      [ferry, 'two'],
      [ledger, 'three'],
    ] as const)
      await note(app, await bringIn(app, story), text)
    const reader = new ArticlePage(app)
    const dialog = new ExportDialog(app)
    await reader.open(ferry.title)

    await dialog.open()
    await dialog.choose('Format', 'JSON (everything)')
    await expect(dialog.text).toHaveText(/^\{/)
    await expect(dialog.status).toHaveText('1 passage or note')
    expect(await titles(dialog)).toEqual([ferry.title])
    await dialog.choose('What', 'The whole library')
    await expect(dialog.status).toHaveText('3 passages and notes of 3 articles')
    expect(await titles(dialog)).toEqual([ledger.title, ferry.title, harbour.title])
    await dialog.close()

    const row = (title: string) => app.page.getByRole('row', { name: title })
    await row(harbour.title).click({ modifiers: ['ControlOrMeta'] })
    await row(ledger.title).click({ modifiers: ['ControlOrMeta'] })
    await dialog.open()
    await expect(dialog.status).toHaveText('2 passages and notes of 2 articles')
    expect((await titles(dialog)).sort()).toEqual([ledger.title, harbour.title])
  })

  test('can be nothing, and then there is nothing to save', async ({ app }) => {
    await bringIn(app, ferry)
    await new ArticlePage(app).open(ferry.title)
    const dialog = new ExportDialog(app)
    await dialog.open()
    await expect(
      dialog.dialog.getByRole('heading', { name: 'Nothing to export yet' }),
    ).toBeVisible()
    await expect(dialog.button('Copy')).toBeDisabled()
    await expect(dialog.button('Save as a file')).toBeDisabled()
    await dialog.choose('What', 'The whole library')
    await expect(
      dialog.dialog.getByRole('heading', { name: 'Nothing to export yet' }),
    ).toBeVisible()
    await dialog.close()
  })
})

interface WebAnnotation {
  body?: { value: string; purpose: string }[]
  target: {
    source: { id: string }
    selector?: { exact?: string; prefix?: string; start?: number; end?: number }[]
  }
}

/** What a reader of Markdown reads: words, and a line feed for a break. */
function words(node: MarkdownNodes): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(words).join('') : ''
}

/** What a reader of a page reads. */
function shown(node: HtmlNodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'br') return '\n'
  return 'children' in node ? node.children.map((child) => shown(child as HtmlNodes)).join('') : ''
}
