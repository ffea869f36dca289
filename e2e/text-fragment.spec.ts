// The address of a citation leads a real browser to the very passage, of several alike to the one that is meant.
import { expect, test } from './web'

const paragraphs = [
  'The river board met on Monday, and nobody spoke.',
  '“We will pay for the dam,” the chairman said, “and for the road – all of it.”',
  'Nothing was voted on. The board will meet again.',
  'On Friday it met. “We will pay for the dam,” the engineer said.',
  'Costs rose by 12%, from 3 & 4 million: a “slip”, said the clerk, of a comma.',
  'The last word was the mayor’s, who had come late and left early.',
]
/** Words of a paragraph, or from those of one to those of another. */
const passages: [at: number, quote: string, place?: { prefix?: string; suffix?: string }][] = [
  [1, 'We will pay for the dam,', { suffix: '” the chairman' }],
  [3, 'We will pay for the dam,', { suffix: '” the engineer' }],
  [1, 'and for the road – all of it.'],
  [4, '12%, from 3 & 4 million: a “slip”, said the clerk'],
  [2, 'The board will meet again.\nOn Friday it met.'],
  [5, 'who had come late'],
]

const page = (address: string) =>
  `<!doctype html><html lang="en"><head><title>The dam</title><link rel="canonical" href="${address}"><style>p{margin:0 0 3000px}</style></head><body><article><h1>The dam</h1>${paragraphs.map((words) => `<p>${words.replaceAll('&', '&amp;')}</p>`).join('')}</article></body></html>`

test('the address of each passage leads to it', async ({ app, web }) => {
  const address = `${web.origin}/dam.html`
  web.put('/dam.html', { body: page(address) })
  const bytes = Buffer.from(page(address)).toString('base64')
  const source = { kind: 'file', name: 'dam.html', bytes } as const
  const { article } = await app.call('article.import', { source })
  for (const [at, quote, place] of passages) {
    const passage = { article: article.id, quote, ...place }
    const { text } = await app.call('export.quote', { ...passage, style: 'csl-json' })
    const [{ URL: link }] = JSON.parse(text)
    expect(link).toContain(`${address}#:~:text=`)
    const reader = await app.page.context().newPage()
    await reader.goto(link)
    const inView = () =>
      reader.evaluate(() =>
        [...document.querySelectorAll('p')].findIndex((paragraph) => {
          const { top, bottom } = paragraph.getBoundingClientRect()
          return top >= 0 && bottom <= innerHeight
        }),
      )
    await expect.poll(inView, quote).toBe(at)
    // The first paragraph is in sight of who was led nowhere.
    expect(await reader.evaluate(() => scrollY)).toBeGreaterThan(0)
    await reader.close()
  }
})
