import { describe, expect, test } from 'vitest'
import { htmlOf } from '#shared/body/serialise'
import { textOf } from '#shared/body/text'
import { draftOfPage, draftOfPaste } from './page'
import { newsLines, newsPage, oldPage } from './page.cases'

const linesOf = (source: string, address?: string) =>
  textOf(draftOfPage(source, address).body).split('\n')

describe('a news page', () => {
  const { body, ...draft } = draftOfPage(
    newsPage,
    'https://courier.example/news/harbour?utm_source=feed',
  )

  test('is its article, word for word, and nothing else of the page', () => {
    expect(textOf(body).split('\n')).toEqual(newsLines)
  })

  test('says what it is', () => {
    expect(draft).toEqual({
      title: 'Harbour to close for a winter & a spring',
      byline: 'Inês Abara, Tom Okafor',
      site: 'The Tidewater Courier',
      published: '2024-11-02T06:30:00+00:00',
      language: 'en-GB',
      canonicalAddress: 'https://courier.example/news/harbour',
    })
  })

  test('keeps its figure, table, quote, list and links', () => {
    expect(body.map(({ type }) => type).join(' ')).toBe(
      'figure paragraph paragraph paragraph heading table paragraph quote paragraph list paragraph',
    )
    expect(htmlOf(body)).toContain(
      '<a href="https://courier.example/people/kerr">Moira Kerr</a>, said',
    )
  })
})

test('an old page of tables and breaks keeps its paragraphs and lines', () => {
  const { title, body } = draftOfPage(oldPage, 'https://bees.example/notes/')
  expect(title).toBe('Notes on bees')
  expect(textOf(body)).toContain('Smoke is\nnot for the bees,\nit is for the keeper.\nIn autumn')
  expect(body.some(({ type }) => type === 'table' || type === 'heading')).toBe(false)
})

test.each(['div', 'b', 'p'])('a headline in a %s is told from its site', (tag) => {
  const { title, body } = draftOfPage(
    `<title>Tide | The Courier</title><${tag}>Tide</${tag}><p>Text.</p><p>More.</p>`,
    undefined,
  )
  expect([title, textOf(body)]).toEqual(['Tide', 'Text.\nMore.'])
})

describe('what belongs to no article', () => {
  test.each([
    [
      'a page without an article gives all of its text',
      '<title>T</title><h1>T</h1><p>One.<p>Two.',
      ['One.', 'Two.'],
    ],
    ['a page of one line', 'just words', ['just words']],
    [
      'hidden scripts and frames',
      '<body><script>x()</script><iframe src=y></iframe><p>words<noscript>no</noscript>',
      ['words'],
    ],
  ])('%s', (_, source, lines) => {
    expect(linesOf(source)).toEqual(lines)
  })
})

test('text that stands in the body itself is kept', () => {
  const sentence = 'A long and ordinary sentence, with a comma or two, so that it counts as text.'
  const page = `<title>T</title><body>First ${sentence}<br><br>Second <b>bold</b> <i>words</i> ${sentence}<p>Third ${sentence}</p>Last ${sentence}</body>`
  expect(linesOf(page)).toEqual([
    `First ${sentence}`,
    `Second bold words ${sentence}`,
    `Third ${sentence}`,
    `Last ${sentence}`,
  ])
})

test('a quotation keeps whose words it says they are', () => {
  const sentence = 'A long and ordinary sentence, with a comma or two, so that it counts as text.'
  const page = `<title>T</title><article><p>${sentence}</p><blockquote><p>“Words”</p><footer>— <cite>Ada Finch</cite></footer></blockquote><p>${sentence}</p><footer>All rights</footer></article>`
  expect(linesOf(page)).toEqual([sentence, '“Words”', '— Ada Finch', sentence])
})

test('text between and around dropped parts does not run together', () => {
  const sentence = 'A long and ordinary sentence, with a comma or two, so that it counts as text. '
  const page = `<title>T</title><article><p>${sentence.repeat(5)}</p><div>${sentence}<div class="share">Share</div>Then ${sentence}</div><p>${sentence.repeat(4)}</p></article>`
  expect(linesOf(page).map((line) => line.trim())).toEqual(
    [sentence.repeat(5), sentence, `Then ${sentence}`, sentence.repeat(4)].map((line) =>
      line.trim(),
    ),
  )
})

test('a link that would run a script leaves its words', () => {
  const sentence = 'A long and ordinary sentence, with a comma or two, so that it counts as text. '
  const page = `<article>${`<p>${sentence}<a href="javascript:go()">these words</a> and <a href="JAVASCRIPT:x"><b>those</b></a>, ${sentence}</p>`.repeat(5)}</article>`
  const { body } = draftOfPage(page, 'https://a.example/')
  expect(textOf(body).match(/these words and those, /g)).toHaveLength(5)
  expect(htmlOf(body)).not.toContain('href')
})

test('an image that loads late is found', () => {
  const { body } = draftOfPage(
    '<p>words</p><img src="data:image/gif;base64,AA" data-src="/a.png"><img srcset="/b.png 1x, /c.png 2x">',
    'https://a.example/x/',
  )
  expect(htmlOf(body).match(/src="[^"]*"/g)).toEqual([
    'src="https://a.example/a.png"',
    'src="https://a.example/b.png"',
  ])
})

test('a page nested 10,000 deep keeps its text', () => {
  const deep = `<title>T</title>${'<div>'.repeat(10_000)}<p>the text</p>`
  expect(linesOf(deep)).toEqual(['the text'])
})

test('a page with more pieces than Readability can take keeps its text', () => {
  const many = '<'.repeat(300_000)
  expect(linesOf(many)).toEqual([many])
})

describe('pasted HTML', () => {
  test('a selection is taken whole', () => {
    const { title, body } = draftOfPaste(
      '<meta charset="utf-8"><h2>Head</h2><ul><li><a href="/x">one</a></li></ul>',
    )
    expect([title, htmlOf(body)]).toEqual(['Head', '<ul><li><p>one</p></li></ul>'])
  })

  test('a whole page is searched for its article', () => {
    expect(textOf(draftOfPaste(newsPage).body).split('\n')).toEqual(newsLines)
  })
})

describe('in what a page marks as its article', () => {
  const sentence = 'A long and ordinary sentence, with a comma or two, so that it counts as text.'
  const story = `<p>${sentence} ${sentence}</p>`.repeat(4)
  const linesIn = (container: string, inner: string) => {
    const page = `<title>T</title><body><nav><a href="/">Home</a></nav><div class="page"><${container}>${story}${inner}${story}</div></body>`
    return linesOf(page).filter((line) => !line.startsWith(sentence))
  }
  const containers = ['article', 'main', 'div role="main"', 'div itemprop="articleBody"']

  test.each(
    [
      ['<div class="comment-quote"><p>“No comment, he said.”</p></div>', '“No comment, he said.”'],
      ['<div class="sponsor">The sponsor of the bill left</div>', 'The sponsor of the bill left'],
      ['<p class="footer-note">Names were changed</p>', 'Names were changed'],
      ['<div class="promo"><p>What a promotion is</p></div>', 'What a promotion is'],
      ['<section class="sidebar-box"><p>In a box</p></section>', 'In a box'],
      ['<div id="remark">So he said</div>', 'So he said'],
      ['<div>Yours, Jane</div>', 'Yours, Jane'],
      ['<p>See <a href="/x">this</a></p>', 'See this'],
    ].flatMap((words) => containers.map((container) => [container, ...words])),
  )('<%s> %s stays', (container = '', html = '', text = '') => {
    expect(linesIn(container, html)).toEqual([text])
    const end = `<title>T</title><${container}>${story}${html}`
    expect(linesOf(end).at(-1)).toBe(text)
  })

  test.each([
    '<div class="share-tools">Share</div>',
    '<div class="SocialLinks">Follow us</div>',
    '<section class="related"><h3>Related</h3><a href="/x">Another story</a></section>',
    '<div class="ad">Buy this</div>',
    '<div>Advertisement</div>',
    '<aside>Aside</aside>',
    '<form>Your mail</form>',
    '<div hidden>Hidden</div>',
    '<p style="display: none">Hidden</p>',
    '<ol class="comment-list"><li><article class="comment"><p>First!</p></article></li></ol>',
  ])('%s goes', (html) => {
    for (const container of containers) expect(linesIn(container, html)).toEqual([])
  })

  test('a name that sounds like furniture takes no article with it', () => {
    const page = `<title>T</title><main><div class="has-nav social">${story}<div>Yours, Jane</div></div></main>`
    expect(linesOf(page).at(-1)).toBe('Yours, Jane')
  })
})
