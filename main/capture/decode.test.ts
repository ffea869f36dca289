import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from './decode'

const text = 'Größe: 5 € “so” – naïve'

describe('decodes', () => {
  test.each<[string, Uint8Array, string, string?]>([
    ['UTF-8', Buffer.from(text), 'text/plain'],
    [
      'UTF-8 with a mark, whatever is declared',
      iconv.encode(text, 'utf8', { addBOM: true }),
      'text/html; charset=iso-8859-1',
    ],
    ['UTF-16 LE with a mark', iconv.encode(text, 'utf16le', { addBOM: true }), 'text/plain'],
    [
      'UTF-16 BE with a mark',
      iconv.encode(text, 'utf16be', { addBOM: true }),
      'text/plain; charset=utf-8',
    ],
    ['UTF-16 LE without a mark', iconv.encode(text, 'utf16le'), 'text/plain'],
    ['UTF-16 BE without a mark', iconv.encode(text, 'utf16be'), 'text/plain'],
    [
      'UTF-16 without a mark and with nothing beyond ASCII',
      iconv.encode('Only plain words', 'utf16le'),
      'text/plain',
      'Only plain words',
    ],
    ['windows-1252 that nothing declares', iconv.encode(text, 'win1252'), 'text/plain'],
    [
      'windows-1252 under the name of Latin-1',
      iconv.encode(text, 'win1252'),
      'text/html; charset="ISO-8859-1"',
    ],
    ['UTF-8 under the name of Latin-1', Buffer.from(text), 'text/html; charset=iso-8859-1'],
    [
      'windows-1252 under the name of UTF-8',
      iconv.encode(text, 'win1252'),
      'text/html; charset=utf-8',
    ],
    ['an unknown charset', Buffer.from(text), 'text/html; charset=nonsense'],
    [
      'Shift_JIS by its header',
      iconv.encode('潮の満ち干', 'shift_jis'),
      'text/html; charset=x-sjis',
      '潮の満ち干',
    ],
    [
      'GBK by the label of GB2312',
      iconv.encode('潮汐表', 'gbk'),
      'text/html; charset=gb2312',
      '潮汐表',
    ],
    [
      'ISO-2022-JP',
      Buffer.from('1b2442442c1b2842', 'hex'),
      'text/plain; charset=iso-2022-jp',
      '潮',
    ],
    ['KOI8-R', iconv.encode('прилив', 'koi8-r'), 'text/plain; charset=koi8-r', 'прилив'],
  ])('%s', (_, bytes, mediaType, expected = text) => {
    expect(decode(bytes, mediaType)).toBe(expected)
  })

  test.each([
    ['<meta charset="windows-1251">', 'windows-1251'],
    ["<META http-equiv='Content-Type' content='text/html; charset=windows-1251'>", 'windows-1251'],
    [
      `<!-- <meta charset=koi8-r> -->${' '.repeat(1_500)}<meta charset=windows-1251 />`,
      'windows-1251',
    ],
    ['<?xml version="1.0" encoding="windows-1251"?>', 'windows-1251'],
  ])('a page by %s', (head, encoding) => {
    const page = `${head}<p>прилив`
    expect(decode(iconv.encode(page, encoding), 'text/html')).toBe(page)
  })

  test('by the header rather than by the page', () => {
    const page = '<meta charset="koi8-r"><p>прилив'
    expect(decode(iconv.encode(page, 'win1251'), 'text/html; charset=windows-1251')).toBe(page)
  })

  test('UTF-8 with one broken byte, the rest unharmed', () => {
    const bytes = Buffer.concat([Buffer.from('“so” '), Buffer.from([0xff]), Buffer.from(' “on”')])
    expect(decode(bytes, 'text/html; charset=utf-8')).toBe('“so” \ufffd “on”')
    expect(decode(bytes, 'text/plain')).toBe('“so” \ufffd “on”')
  })
})
