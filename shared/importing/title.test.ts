import { describe, expect, test } from 'vitest'
import { buildBody } from '../body/build'
import { htmlOf } from '../body/serialise'
import { parseHtml } from './parse-html'
import { separateTitle } from './title'

const rest = (html: string, known: string | null) =>
  htmlOf(separateTitle(buildBody(parseHtml(html)), known).body)

describe('the title goes from the head of a body', () => {
  test.each([
    ['twice', '<h1>War</h1><p>WAR</p><p>Text.</p>', '<p>Text.</p>'],
    ['after a kicker', '<p>Politics</p><h1>War</h1><p>Text.</p>', '<p>Politics</p><p>Text.</p>'],
    [
      'again after a byline, a date, a credit and a picture',
      '<h1>War</h1><p>By Jane Doe</p><p>June 19, 2018</p><p>© Agency</p><img src="https://a.example/x"><h2>War</h2><p>Text.</p>',
      '<p>By Jane Doe</p><p>June 19, 2018</p><p>© Agency</p><figure><img src="https://a.example/x" alt=""></figure><p>Text.</p>',
    ],
  ])('%s', (_, html, left) => {
    expect(rest(html, 'War')).toBe(left)
    expect(rest(html, null)).toBe(left)
  })
})

describe('what says the title again once the text has begun stays', () => {
  test.each([
    ['after a sentence', '<h1>War</h1><p>It began.</p><h2>War</h2><p>Text.</p>'],
    ['after a short line', '<h1>War</h1><p>Part one</p><h2>War</h2><p>Text.</p>'],
    ['after another heading', '<h1>War</h1><h2>Peace</h2><h2>War</h2><p>Text.</p>'],
    ['after a list', '<h1>War</h1><ul><li>One</ul><p>War</p><p>Text.</p>'],
  ])('%s', (_, html) => {
    const body = htmlOf(buildBody(parseHtml(html)).slice(1))
    expect(rest(html, 'War')).toBe(body)
    expect(rest(html, null)).toBe(body)
  })

  test('after a sentence that stands first', () => {
    expect(rest('<p>It began.</p><h2>War</h2><p>Text.</p>', 'War')).toContain('<h2>War</h2>')
  })
})
