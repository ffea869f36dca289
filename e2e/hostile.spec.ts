// What a hostile page tries, and what must come of it: its words, and nothing else. Every other server it names is the
// test's own, which nobody may visit; the harness watches for requests beyond this machine.
import type { Page } from '@playwright/test'
import { chooseFiles, paste } from './bringing-in'
import { expect, test, type Web } from './web'

/** Each line hides a word that must remain, and something that must not happen. `SPY` stands for the canary's address. */
const tricks: readonly { name: string; html: string; remains?: string; gone?: string }[] = [
  {
    name: 'scripts',
    html: '<script>window.ran = 1; fetch("SPY/script")</script><script src="SPY/script.js"></script><p>after the scripts</p>',
    remains: 'after the scripts',
    gone: 'window.ran',
  },
  {
    name: 'handlers',
    html: '<p onclick="ran=1" onmouseover="ran=1" onanimationstart="ran=1" style="animation: x 1s">with handlers</p><details open ontoggle="ran=1"><summary>summary</summary>inside details</details>',
    remains: 'with handlers',
  },
  {
    name: 'broken images',
    html: '<img src="SPY/a.png" onerror="window.ran=1" alt="an image of a gate"><img srcset="SPY/b.png 2x" src="SPY/c.png"><picture><source srcset="SPY/d.webp"><img src="SPY/e.png"></picture><p>between images</p>',
    remains: 'between images',
  },
  {
    name: 'frames',
    html: '<iframe src="SPY/frame"></iframe><iframe srcdoc="<script>parent.ran=1</script>"></iframe><object data="SPY/object"><p>inside the object</p></object><embed src="SPY/embed"><p>after the frames</p>',
    remains: 'after the frames',
  },
  {
    name: 'forms',
    html: '<form action="SPY/form"><p>inside the form</p><input autofocus onfocus="ran=1" value="a value"><button formaction="javascript:ran=1">Send</button><select autofocus onfocus="ran=1"><option>one</option></select></form>',
    remains: 'inside the form',
  },
  {
    name: 'links',
    html: '<p><a href="javascript:ran=1">a script link</a>, <a href=" &#x6a;ava&#9;script:ran=1">a spelled one</a>, <a href="data:text/html,<script>ran=1</script>">a data link</a>, <a href="vbscript:ran">a visual one</a>, <a href="file:///etc/passwd">a file</a></p>',
    remains: 'a script link, a spelled one, a data link, a visual one, a file',
  },
  {
    name: 'styles',
    html: '<style>@import "SPY/import.css"; body { background: url(SPY/body.png); display: none }</style><p style="background: url(SPY/p.png); position: fixed; inset: 0">styled words</p>',
    remains: 'styled words',
    gone: '@import',
  },
  {
    name: 'SVG',
    html: '<svg onload="ran=1"><script>ran=1</script><style><img src=x onerror=ran=1></style><foreignObject><p>inside the drawing</p><img src="SPY/svg.png" onerror="ran=1"></foreignObject><use href="SPY/use.svg#x"/><a xlink:href="javascript:ran=1"><text>a drawn link</text></a></svg><p>after the drawing</p>',
    remains: 'after the drawing',
  },
  {
    name: 'MathML',
    html: '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=SPY/math.png onerror=ran=1&gt;"></table></mtext><maction actiontype="statusline" xlink:href="javascript:ran=1">a formula</maction></math><p>after the formula</p>',
    remains: 'after the formula',
  },
  {
    name: 'mutations',
    html: '<noscript><p title="</noscript><img src=SPY/noscript.png onerror=ran=1>">without scripts</p></noscript><template><img src="SPY/template.png" onerror="ran=1"><script>ran=1</script></template><textarea><img src=x onerror=ran=1></textarea><xmp><script>ran=1</script></xmp><title></title><p>after the mutations</p>',
    remains: 'after the mutations',
  },
  {
    name: 'media',
    html: '<video src="SPY/v.mp4" poster="SPY/poster.png" autoplay onloadstart="ran=1"><track src="SPY/t.vtt"></video><audio src="SPY/a.mp3" autoplay></audio><bgsound src="SPY/b.mid"><p>after the media</p>',
    remains: 'after the media',
  },
  {
    name: 'names of the window',
    html: '<form id="pullquote"><input name="commands"></form><a id="location" name="document">a clobbered name</a><p id="__proto__">a prototype</p>',
    remains: 'a clobbered name',
  },
]

const head =
  '<meta http-equiv="refresh" content="0; url=SPY/refresh"><base href="SPY/base/"><link rel="stylesheet" href="SPY/link.css"><link rel="preload" as="image" href="SPY/preload.png"><link rel="dns-prefetch" href="//prefetch.invalid"><meta http-equiv="content-security-policy" content="default-src *">'

const hostile = (web: Web) =>
  `<!doctype html><html manifest="SPY/manifest"><head><title>A hostile page</title>${head}</head><body onload="window.ran=1" background="SPY/background.png"><article><h1>A hostile page</h1><p>It begins harmlessly, with a sentence that is long enough to be one.</p>${tricks.map(({ html }) => html).join('\n')}<p>It ends as it began, with another sentence that nobody could object to.</p></article></body></html>`
    .replaceAll('<title></title>', '')
    .replaceAll('SPY', web.origin)

/** Remembers what only a script of the article could do. Installed before it comes in. */
async function watch(page: Page) {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => void seen.push(`window: ${popup.url()}`))
  page.on('download', (download) => void seen.push(`download: ${download.url()}`))
  page.on('frameattached', () => void seen.push('a frame'))
  page.on('framenavigated', (frame) => {
    // Opening an article changes what follows `#`; leaving the window's own document is what must not happen.
    if (new URL(frame.url()).origin !== origin) seen.push(`navigation: ${frame.url()}`)
  })
  const { origin } = new URL(page.url())
  // A navigation or a reload within the origin would lose this.
  await page.evaluate(() => Object.assign(window, { untouched: true }))
  return seen
}

async function expectHarmless(page: Page, web: Web, seen: string[], visited: string[] = []) {
  const article = page.getByRole('article')
  // The pointer and the keyboard go where handlers would wait for them.
  await article.getByText('It ends as it began').hover()
  await page.keyboard.press('Tab')
  expect(await traces(page)).toEqual({
    ran: false,
    untouched: true,
    elements: [],
    attributes: [],
    links: [],
  })
  expect(seen).toEqual([])
  expect(web.visits).toEqual(visited)
}

/** What the article left in the window beyond words. */
const traces = (page: Page) =>
  page.evaluate(() => {
    const article = document.querySelector('article')
    if (!article) throw new Error('no article is open')
    const within = [...article.querySelectorAll('*')]
    const dangerous =
      'script, style, iframe, frame, object, embed, form, input, textarea, select, img, picture, video, audio, svg:not(.lucide), math, base, meta, link, template, noscript'
    const schemes = [...article.querySelectorAll('a')].map(({ protocol }) => protocol)
    return {
      ran: 'ran' in window,
      untouched: 'untouched' in window,
      elements: [
        ...within.filter((element) => element.matches(dangerous)),
        ...document.querySelectorAll('script:not([src]), style, iframe, base'),
      ].map(({ outerHTML }) => outerHTML),
      attributes: within
        .flatMap(({ attributes }) => [...attributes])
        .filter(({ name }) => /^on|^(style|id|name|srcset|src|formaction|xlink:href)$/.test(name))
        .filter(({ name, value }) => name !== 'id' || !value.startsWith('react-aria'))
        .map(({ name, value }) => `${name}=${value}`),
      links: schemes.filter((scheme) => !/^(https?|mailto):$/.test(scheme)),
    }
  })

async function expectWords(page: Page) {
  const article = page.getByRole('article')
  await expect(article).toContainText('It begins harmlessly, with a sentence')
  for (const { remains, gone } of tricks) {
    if (remains) await expect(article).toContainText(remains)
    if (gone) await expect(article).not.toContainText(gone)
  }
  await expect(article).toContainText('It ends as it began, with another sentence')
}

test('a hostile file is words and nothing else', async ({ app: { page }, web }) => {
  const seen = await watch(page)
  await chooseFiles(page, { name: 'hostile.html', content: hostile(web) })
  await expectWords(page)
  await expectHarmless(page, web, seen)
})

test('a hostile paste is words and nothing else', async ({ app: { page }, web }) => {
  const seen = await watch(page)
  await paste(page, { text: 'A hostile page', html: hostile(web) })
  await expectWords(page)
  await expectHarmless(page, web, seen)
})

test('a hostile page from an address asks for that address alone', async ({ app, web }) => {
  await app.call('settings.edit', { fields: { privateAddresses: true } })
  web.put('/hostile', { body: hostile(web) })
  const seen = await watch(app.page)
  await paste(app.page, { text: `${web.origin}/hostile` })
  await expectWords(app.page)
  await expectHarmless(app.page, web, seen, ['/hostile'])
})

test('hostile Markdown is words and nothing else', async ({ app: { page }, web }) => {
  const seen = await watch(page)
  const content = `# A hostile page

It begins harmlessly, with [a script](javascript:ran=1), [another](<JaVaScRiPt:ran=1>) and ![an image](${web.origin}/image.png).

<img src=x onerror="window.ran=1"><script>window.ran=1</script> <iframe src="${web.origin}/frame"></iframe>

<${web.origin}/autolink> and <javascript:ran=1>

It ends as it began.
`
  await chooseFiles(page, { name: 'hostile.md', content })
  await expect(page.getByRole('article')).toContainText(
    'It begins harmlessly, with a script, another and',
  )
  await expectHarmless(page, web, seen)
})

test('ten thousand levels of nesting are read, and shown', async ({ app: { page } }) => {
  const depth = 10_000
  const nested = (tag: string, words: string) =>
    `<${tag}>`.repeat(depth) + words + `</${tag}>`.repeat(depth)
  const content = `<!doctype html><title>Deep</title><article><p>The surface of it, from which one can still see the sky.</p>${nested('div', '<p>The bottom of the boxes.</p>')}${nested('blockquote', '<p>The bottom of the quotations.</p>')}${nested('b', 'The bottom of the bold.')}</article>`
  await chooseFiles(page, { name: 'deep.html', content })
  const article = page.getByRole('article')
  for (const words of ['of the boxes', 'of the quotations', 'of the bold'])
    await expect(article).toContainText(`The bottom ${words}.`)
})

test('a hostile title and name do no harm anywhere', async ({ app: { page }, web }) => {
  const seen = await watch(page)
  const title = '<img src=x onerror=ran=1>'
  await chooseFiles(page, {
    name: `"><script>ran=1</script>.html`,
    content: `<!doctype html><title>${title.replaceAll('<', '&lt;')}</title><meta name="author" content="&lt;script>ran=1&lt;/script>"><meta property="og:site_name" content="&lt;b onclick=ran=1>"><link rel="canonical" href="javascript:ran=1"><p>It begins harmlessly. It ends as it began, and has no title of its own.</p>`,
  })
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('row')).toContainText(title)
  await expectHarmless(page, web, seen)
})

test('the window may run, load and send nothing but its own', async ({ app, web }) => {
  app.expectError(/Trusted(HTML|Script)|Content Security Policy/)
  const outcome = await app.page.evaluate(async (elsewhere) => {
    const isRefused = (attempt: () => unknown) =>
      // What a debugger evaluates may make code from text; what a timer calls is the page's own again.
      new Promise<boolean>((resolve) =>
        setTimeout(() => {
          try {
            attempt()
            resolve(false)
          } catch {
            resolve(true)
          }
        }),
      )
    const markup = await isRefused(() => {
      document.createElement('div').innerHTML = '<b>made from a text</b>'
    })
    const code = await isRefused(() => new Function('return 1')())
    const sent = await fetch(elsewhere, { mode: 'no-cors' }).then(
      () => 'sent',
      () => 'refused',
    )
    return { markup, code, sent }
  }, web.origin)
  expect(outcome).toEqual({ markup: true, code: true, sent: 'refused' })
  expect(web.visits).toEqual([])
})
