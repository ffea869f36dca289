import { describe, expect, test } from 'vitest'
import { isOwn, isOwnBlob, outsideAddress } from './addresses'

describe('what may leave for the system’s programs', () => {
  test.each([
    ['https://news.example/a?b=c#d', 'https://news.example/a?b=c#d'],
    ['HTTP://news.example', 'http://news.example/'],
    ['mailto:desk@news.example', 'mailto:desk@news.example'],
    ['https://news.example/a b"; rm', 'https://news.example/a%20b%22;%20rm'],
  ])('%s', (address, expected) => {
    expect(outsideAddress(address)).toBe(expected)
  })

  test.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://server/share',
    'ms-msdt:/id',
    'app://pullquote/',
    'pullquote://article/x',
    '\\\\server\\share',
    'news.example',
    '',
  ])('not %s', (address) => {
    expect(outsideAddress(address)).toBeNull()
  })
})

test.each([
  ['app://pullquote/', true],
  ['app://pullquote/index.html#/article/1', true],
  ['app://pullquote.evil.example/', false],
  ['app://pullquote', false],
  ['app://other/', false],
  ['https://app//pullquote/', false],
  ['file:///app://pullquote/', false],
])('%s is our own page: %s', (address, own) => {
  expect(isOwn(address)).toBe(own)
  expect(isOwnBlob(`blob:${address}`)).toBe(own)
})
