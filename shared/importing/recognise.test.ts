import { expect, test } from 'vitest'
import { type Evidence, recognise } from './index'

test.each<[Evidence, ReturnType<typeof recognise>]>([
  [{ name: 'a.HTML' }, 'html'],
  [{ name: 'a.htm', start: 'plain' }, 'html'],
  [{ name: 'a.md' }, 'markdown'],
  [{ name: 'a.txt', start: '<html>' }, 'text'],
  [{ name: 'a.b' }, 'text'],
  [{ name: 'a', start: '\ufeff\n<!-- x --> <!DOCTYPE html>' }, 'html'],
  [{ start: '<p>a' }, 'html'],
  [{ start: '<3 is a heart' }, 'text'],
  [{}, 'text'],
  [{ mediaType: 'text/html; charset=utf-8', name: '/a.txt' }, 'html'],
  [{ mediaType: 'Text/Plain', name: '/README.md' }, 'markdown'],
  [{ mediaType: 'text/plain', start: '<html>' }, 'text'],
  [{ mediaType: 'text/markdown' }, 'markdown'],
  [{ mediaType: 'application/xhtml+xml' }, 'html'],
  [{ mediaType: 'application/octet-stream', name: 'a.md' }, 'markdown'],
  [{ mediaType: 'application/pdf' }, null],
  [{ mediaType: 'image/png', name: 'a.html' }, null],
  [{ mediaType: 'application/json' }, null],
])('%j is %s', (evidence, type) => {
  expect(recognise(evidence)).toBe(type)
})
