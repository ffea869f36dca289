import { describe, expect, test } from 'vitest'
import { Failure } from '../failure'
import { normaliseAddress } from './address'

describe('the same address is recognised', () => {
  test.each([
    ['https://example.org', 'https://example.org/'],
    ['  HTTPS://Example.ORG:443/a#part ', 'https://example.org/a'],
    ['http://example.org:80/a', 'http://example.org/a'],
    ['http://example.org:8080/a', 'http://example.org:8080/a'],
    ['example.org/a?b', 'https://example.org/a?b'],
    ['www.example.org', 'https://www.example.org/'],
    ['example.org:8080/a', 'https://example.org:8080/a'],
    ['localhost:3000/x', 'https://localhost:3000/x'],
    ['[::1]:3000', 'https://[::1]:3000/'],
    ['bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
    ['https://example.org/?utm_source=a&id=5&UTM_medium=b&fbclid=c', 'https://example.org/?id=5'],
    ['https://example.org/?utm_source=a', 'https://example.org/'],
    ['https://example.org/?q=a%20b&q=c+d&e', 'https://example.org/?q=a%20b&q=c+d&e'],
    ['https://example.org/?gclider=1', 'https://example.org/?gclider=1'],
    ['https://user:secret@example.org/', 'https://example.org/'],
    ['http://0x7f.1/', 'http://127.0.0.1/'],
  ])('%s is %s', (text, address) => {
    expect(normaliseAddress(text)).toBe(address)
    expect(normaliseAddress(address)).toBe(address)
  })
})

test.each([
  '',
  'not an address',
  'https://',
  'ftp://example.org/a',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:a@example.org',
  'a@example.org',
  'http://exa mple.org',
  '/a/b',
])('%j is refused', (text) => {
  const failure = () => normaliseAddress(text)
  expect(failure).toThrow(Failure)
  expect(failure).toThrow(expect.objectContaining({ code: 'bad-address' }))
})
