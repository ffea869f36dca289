import { describe, expect, it } from 'vitest'
import { isFormatted, recognise, sourceOf } from './recognise'

describe('recognise', () => {
  it.each([
    ['https://example.org/story', 'https://example.org/story'],
    ['  http://example.org \n', 'http://example.org'],
    ['HTTPS://Example.org/A?b=c#d', 'HTTPS://Example.org/A?b=c#d'],
    ['www.example.org', 'https://www.example.org'],
    ['example.org/2026/story.html', 'https://example.org/2026/story.html'],
    ['http://192.168.0.1/page', 'http://192.168.0.1/page'],
  ])('takes %s for an address', (written, address) => {
    expect(recognise(written)).toEqual({ kind: 'address', address })
  })

  it.each([
    ['', 'nothing'],
    [' \n\t', 'nothing'],
  ])('finds nothing in %j', (written, kind) => {
    expect(recognise(written)).toEqual({ kind })
  })

  it.each([
    ['read https://example.org today', 'text'],
    ['https://', 'text'],
    ['notes.md', 'text'],
    ['ftp://example.org/x', 'text'],
    ['“It is 5 > 3,” she said.\n\n- a dash alone', 'text'],
    ['a * b * c, and #1 of all', 'text'],
    ['if a < b and b > c then', 'text'],
    ['# A heading\n\nWords.', 'markdown'],
    ['- one\n- two\n\n> and a quotation', 'markdown'],
    ['See [this](https://example.org) and **that**.', 'markdown'],
    ['| a | b |\n| --- | --- |\n\n**c**', 'markdown'],
    ['<!doctype html><title>x</title>', 'html'],
    ['\n<html lang="en"><body>x', 'html'],
    ['<!-- saved --><html>', 'html'],
    ['<p>One</p><p>Two</p>', 'html'],
    ['<article>\n# no heading\n</article>', 'html'],
    ['<3 is a heart, </3 is not', 'text'],
  ])('takes %j for %s', (written, type) => {
    expect(recognise(written)).toEqual({ kind: 'text', type })
  })
})

describe('sourceOf', () => {
  it('prefers the address of a dragged link to its words', () => {
    expect(
      sourceOf({
        text: 'A story',
        html: '<a href="https://example.org/s">A story</a>',
        links: '# comment\r\nhttps://example.org/s',
      }),
    ).toEqual({ kind: 'address', address: 'https://example.org/s' })
  })
  it('prefers an address in the text to the link that wraps it', () => {
    expect(sourceOf({ text: 'https://e.org/s', html: '<a href="https://e.org/s">x</a>' })).toEqual({
      kind: 'address',
      address: 'https://e.org/s',
    })
  })
  it('keeps the form of a formatted text, and leaves a plain one plain', () => {
    expect(sourceOf({ text: 'One\nTwo', html: '<p>One</p><p>Two</p>' })).toEqual({
      kind: 'paste',
      text: '<p>One</p><p>Two</p>',
      type: 'html',
    })
    expect(sourceOf({ text: 'One', html: '<meta charset="utf-8"><span>One</span>' })).toEqual({
      kind: 'paste',
      text: 'One',
      type: 'text',
    })
  })
  it('has nothing for nothing', () => {
    expect(sourceOf({ text: '  ', html: '' })).toBeNull()
  })
})

describe('isFormatted', () => {
  it('does not take other elements for a paragraph', () => {
    expect(isFormatted('<pre>x</pre><body>')).toBe(false)
    expect(isFormatted('<P class="x">x')).toBe(true)
  })
})
